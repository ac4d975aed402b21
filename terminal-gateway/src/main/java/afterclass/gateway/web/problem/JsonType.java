package afterclass.gateway.web.problem;

import com.fasterxml.jackson.core.JsonToken;
import java.time.Instant;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;

/** The type of a value in a request; people read its name at {@code problem.type.WORD}. */
public enum JsonType {
  /** A JSON object, read as a record or as a map with arbitrary keys. */
  OBJECT,
  /** A JSON array. */
  LIST,
  /** A whole number of 32 bits. */
  INT,
  /** A whole number of 64 bits. */
  LONG,
  /** The JSON value {@code true} or {@code false}. */
  BOOLEAN,
  /** An instant, as 2026-11-23T07:05:00Z. */
  INSTANT,
  /** Any value written as text. */
  TEXT;

  /** Returns the JSON type that a Java type is read from. */
  public static JsonType of(Class<?> type) {
    if (type.isRecord() || Map.class.isAssignableFrom(type)) {
      return OBJECT;
    }
    if (Collection.class.isAssignableFrom(type)) {
      return LIST;
    }
    if (type == int.class || type == Integer.class) {
      return INT;
    }
    if (type == long.class || type == Long.class) {
      return LONG;
    }
    if (type == boolean.class || type == Boolean.class) {
      return BOOLEAN;
    }
    return type == Instant.class ? INSTANT : TEXT;
  }

  /** Returns the name in the bundles. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Tells whether a JSON value is of this type; the controller reports a missing one. */
  public boolean takes(JsonToken token) {
    if (token == JsonToken.VALUE_NULL) {
      return true;
    }
    return switch (this) {
      case OBJECT -> token == JsonToken.START_OBJECT;
      case LIST -> token == JsonToken.START_ARRAY;
      case INT, LONG -> token == JsonToken.VALUE_NUMBER_INT || token == JsonToken.VALUE_STRING;
      case BOOLEAN -> token.isBoolean() || token == JsonToken.VALUE_STRING;
      case INSTANT, TEXT -> token.isScalarValue();
    };
  }
}
