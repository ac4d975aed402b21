package afterclass.simulator.api;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A JSON value that says plainly what was expected where it is something else. */
public final class Json {

  private static final JsonFactory FACTORY = new JsonFactory();

  private final @Nullable Object value;
  private final String path;

  private Json(@Nullable Object value, String path) {
    this.value = value;
    this.path = path;
  }

  /**
   * Reads one JSON text.
   *
   * @throws IllegalArgumentException if it is none
   */
  public static Json parse(String text) {
    try (JsonParser parser = FACTORY.createParser(text)) {
      parser.nextToken();
      return new Json(read(parser), "$");
    } catch (IOException e) {
      throw new IllegalArgumentException("not JSON: " + e.getMessage(), e);
    }
  }

  private static @Nullable Object read(JsonParser parser) throws IOException {
    JsonToken token = parser.currentToken();
    if (token == JsonToken.START_OBJECT) {
      Map<String, @Nullable Object> map = new LinkedHashMap<>();
      while (parser.nextToken() != JsonToken.END_OBJECT) {
        String name = parser.currentName();
        parser.nextToken();
        map.put(name, read(parser));
      }
      return map;
    }
    if (token == JsonToken.START_ARRAY) {
      List<@Nullable Object> list = new ArrayList<>();
      while (parser.nextToken() != JsonToken.END_ARRAY) {
        list.add(read(parser));
      }
      return list;
    }
    if (token == JsonToken.VALUE_NUMBER_INT) {
      return parser.getLongValue();
    }
    return token == JsonToken.VALUE_NULL ? null : parser.getText();
  }

  private IllegalArgumentException wrong(String expected) {
    return new IllegalArgumentException(path + ": expected " + expected + ", found " + value);
  }

  /** Whether it is {@code null}. */
  public boolean isNull() {
    return value == null;
  }

  /** Whether it is an object that has that member, {@code null} or not. */
  public boolean has(String name) {
    return value instanceof Map<?, ?> map && map.containsKey(name);
  }

  /** A member of an object. */
  public Json get(String name) {
    if (value instanceof Map<?, ?> map && map.containsKey(name)) {
      return new Json(map.get(name), path + "." + name);
    }
    throw wrong("an object with '" + name + "'");
  }

  /** The elements of a list that is a member; none where the member is left out or null. */
  public List<Json> listOf(String name) {
    return has(name) && !get(name).isNull() ? get(name).list() : List.of();
  }

  /** A member as text, or what stands for it where it is left out or null. */
  public String textOf(String name, String otherwise) {
    return has(name) && !get(name).isNull() ? get(name).text() : otherwise;
  }

  /** The elements of a list. */
  public List<Json> list() {
    if (value instanceof List<?> list) {
      List<Json> elements = new ArrayList<>();
      for (int i = 0; i < list.size(); i++) {
        elements.add(new Json(list.get(i), path + "[" + i + "]"));
      }
      return elements;
    }
    throw wrong("a list");
  }

  /** A text, or anything plain as text. */
  public String text() {
    if (value == null || value instanceof Map || value instanceof List) {
      throw wrong("a plain value");
    }
    return Objects.toString(value);
  }

  /** A whole number. */
  public int number() {
    if (value instanceof Long number) {
      return Math.toIntExact(number);
    }
    throw wrong("a whole number");
  }

  @Override
  public String toString() {
    return String.valueOf(value);
  }
}
