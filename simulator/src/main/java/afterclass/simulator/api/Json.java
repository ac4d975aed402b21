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

/** A JSON value whose accessors report path, expected and found on a mismatch. */
public final class Json {

  private static final JsonFactory FACTORY = new JsonFactory();

  private final @Nullable Object value;
  private final String path;

  private Json(@Nullable Object value, String path) {
    this.value = value;
    this.path = path;
  }

  /**
   * Parses a JSON text.
   *
   * @throws IllegalArgumentException if it is invalid
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

  /** Returns whether the value is {@code null}. */
  public boolean isNull() {
    return value == null;
  }

  /** Returns whether the value is an object with that member, whatever the member's value. */
  public boolean has(String name) {
    return value instanceof Map<?, ?> map && map.containsKey(name);
  }

  /** Returns a member of an object. */
  public Json get(String name) {
    if (value instanceof Map<?, ?> map && map.containsKey(name)) {
      return new Json(map.get(name), path + "." + name);
    }
    throw wrong("an object with '" + name + "'");
  }

  /** Returns the elements of a list member; empty if it is missing or null. */
  public List<Json> listOf(String name) {
    return has(name) && !get(name).isNull() ? get(name).list() : List.of();
  }

  /** Returns a member as text, or a default if it is missing or null. */
  public String textOf(String name, String otherwise) {
    return has(name) && !get(name).isNull() ? get(name).text() : otherwise;
  }

  /** Returns the elements of a list. */
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

  /** Returns a scalar as text. */
  public String text() {
    if (value == null || value instanceof Map || value instanceof List) {
      throw wrong("a plain value");
    }
    return Objects.toString(value);
  }

  /** Returns a whole number. */
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
