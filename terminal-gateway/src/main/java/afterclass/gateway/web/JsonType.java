package afterclass.gateway.web;

import com.fasterxml.jackson.core.JsonToken;
import java.time.Instant;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;

/** What a value of a request must be, as people read it: {@code problem.type.WORD}. */
enum JsonType {
  /** A record, or a map whose keys are anybody's. */
  OBJECT,
  /** A list. */
  LIST,
  /** A whole number of 32 bits. */
  INT,
  /** A whole number of 64 bits. */
  LONG,
  /** True or false. */
  BOOLEAN,
  /** A moment as 2026-11-23T07:05:00Z. */
  INSTANT,
  /** Anything written as text. */
  TEXT;

  /** What a Java type is read from. */
  static JsonType of(Class<?> type) {
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

  /** Its name in the bundles. */
  String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Whether a JSON value can be read so; a missing one is told by its address. */
  boolean takes(JsonToken token) {
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
