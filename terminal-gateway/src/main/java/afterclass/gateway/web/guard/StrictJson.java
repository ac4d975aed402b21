package afterclass.gateway.web.guard;

import afterclass.gateway.i18n.Messages;
import afterclass.gateway.web.problem.JsonType;
import afterclass.gateway.web.problem.Problem;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import java.io.IOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The validation of a JSON text against the record that it becomes: every key must be one of its
 * fields, written once, at every depth; every text must be valid; nothing may follow the end.
 */
final class StrictJson {
  private static final int MOST_LEVELS = 20;

  private static final JsonFactory JSON =
      new JsonFactoryBuilder()
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(MOST_LEVELS)
                  .maxNumberLength(64)
                  .build())
          .build();

  private final JsonParser parser;

  private StrictJson(JsonParser parser) {
    this.parser = parser;
  }

  /**
   * Validates a body.
   *
   * @param type record or map that the body is read as
   * @throws Problem with the place of the first error, and the known keys for an unknown one
   */
  static void check(byte[] body, Type type) {
    try (JsonParser parser = JSON.createParser(body)) {
      if (parser.nextToken() == null) {
        throw Problem.badRequest("empty-body", "");
      }
      new StrictJson(parser).value(type, "");
      if (parser.nextToken() != null) {
        throw bad(parser.currentTokenLocation(), "text after the end");
      }
    } catch (JsonProcessingException e) {
      throw bad(e.getLocation(), e.getOriginalMessage());
    } catch (IOException e) {
      throw bad(null, String.valueOf(e.getMessage()));
    }
  }

  private static Problem bad(@Nullable JsonLocation at, String why) {
    return Problem.badRequest(
        "bad-json", why, at == null ? 1 : at.getLineNr(), at == null ? 1 : at.getColumnNr());
  }

  private void value(@Nullable Type type, String where) throws IOException {
    JsonToken token = parser.currentToken();
    if (type instanceof Class<?> form) {
      fits(JsonType.of(form), token, where);
    } else if (type instanceof ParameterizedType list) {
      fits(JsonType.of((Class<?>) list.getRawType()), token, where);
    }
    if (token == JsonToken.START_OBJECT) {
      object(type, where);
    } else if (token == JsonToken.START_ARRAY) {
      array(type, where);
    } else if (token == JsonToken.VALUE_STRING) {
      TextLimits.bounded(parser.getText(), where, TextLimits.LONGEST_TEXT);
      TextLimits.plain(parser.getText(), where);
    }
  }

  private void fits(JsonType type, JsonToken token, String where) throws IOException {
    boolean fits = type.takes(token);
    if (fits && token == JsonToken.VALUE_NUMBER_INT && type == JsonType.INT) {
      fits = parser.getNumberType() == JsonParser.NumberType.INT;
    } else if (fits && token == JsonToken.VALUE_NUMBER_INT && type == JsonType.LONG) {
      fits = parser.getNumberType() != JsonParser.NumberType.BIG_INTEGER;
    }
    if (!fits) {
      throw new WrongType(type, token.isStructStart() ? token.asString() : parser.getText(), where);
    }
  }

  /** Signals a value of the wrong type; the expected type is named in the reader's language. */
  static final class WrongType extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final JsonType expected;
    private final String found;
    private final String where;

    private WrongType(JsonType expected, String found, String where) {
      super(where + ": found " + found + ", expected " + expected.word());
      this.expected = expected;
      this.found = found;
      this.where = where.isEmpty() ? "/" : where;
    }

    /** Returns the problem in the reader's language. */
    Problem in(Messages words) {
      return Problem.badRequest(
          "bad-value", found, where, words.text("problem.type." + expected.word()));
    }
  }

  private void object(@Nullable Type type, String where) throws IOException {
    @Nullable Map<String, Type> known = fields(type);
    Set<String> seen = new HashSet<>();
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      String key = parser.currentName();
      String place = where.isEmpty() ? key : where + "." + key;
      TextLimits.bounded(key, where, TextLimits.LONGEST_KEY);
      TextLimits.whole(key, where);
      if (known != null && !known.containsKey(key)) {
        String inside = where.isEmpty() ? "/" : where;
        throw Problem.badRequest("unknown-field", key, inside, String.join(", ", known.keySet()));
      }
      if (!seen.add(key)) {
        throw Problem.badRequest("repeated-field", place);
      }
      parser.nextToken();
      value(known == null ? ofMap(type) : known.get(key), place);
    }
  }

  /** Returns the type of a map's values; {@code null} if the type is no map. */
  private static @Nullable Type ofMap(@Nullable Type type) {
    return type instanceof ParameterizedType map && map.getActualTypeArguments().length == 2
        ? map.getActualTypeArguments()[1]
        : null;
  }

  private void array(@Nullable Type type, String where) throws IOException {
    @Nullable Type element = null;
    if (type instanceof ParameterizedType list && list.getActualTypeArguments().length == 1) {
      element = list.getActualTypeArguments()[0];
    }
    int place = 0;
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      value(element, where + "[" + place + "]");
      place++;
    }
  }

  /** Returns the fields of a record; {@code null} for other types, which take any keys. */
  private static @Nullable Map<String, Type> fields(@Nullable Type type) {
    if (!(type instanceof Class<?> form) || !form.isRecord()) {
      return null;
    }
    Map<String, Type> fields = new TreeMap<>();
    for (RecordComponent part : form.getRecordComponents()) {
      fields.put(part.getName(), part.getGenericType());
    }
    return fields;
  }
}
