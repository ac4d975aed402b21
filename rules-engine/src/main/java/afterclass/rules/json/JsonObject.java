package afterclass.rules.json;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A JSON object whose keys are read one by one; keys never read are unknown. */
final class JsonObject {

  private final String what;
  private final Map<String, Json> left;
  private final List<String> asked = new ArrayList<>();

  private JsonObject(String what, Map<String, Json> fields) {
    this.what = what;
    this.left = new LinkedHashMap<>(fields);
  }

  /**
   * Opens a value.
   *
   * @param value the value
   * @param what its description for error messages
   * @throws JsonException if it is not an object
   */
  static JsonObject of(Json value, String what) {
    if (value instanceof Json.Fields object) {
      return new JsonObject(what, object.fields());
    }
    throw new JsonException("found " + value.kind() + " as " + what + "; expected an object");
  }

  /** Reads the value of an optional key; {@code null} if the key is missing. */
  @Nullable Json optional(String key) {
    asked.add(key);
    return left.remove(key);
  }

  /** Reads a required key. */
  Json required(String key) {
    Json value = optional(key);
    if (value == null) {
      throw new JsonException("found no " + key + " in " + what + "; expected it");
    }
    return value;
  }

  /** Reads a required text. */
  String text(String key) {
    return text(required(key), key);
  }

  /** Reads the text of an optional key; {@code null} if the key is missing. */
  @Nullable String optionalText(String key) {
    Json value = optional(key);
    return value == null ? null : text(value, key);
  }

  /** Reads a required text that must be one of several words. */
  <T> T word(String key, Map<String, T> words) {
    return word(text(key), key, words);
  }

  /** Reads a required whole number. */
  long whole(String key) {
    Json value = required(key);
    if (value instanceof Json.Whole whole) {
      return whole.number();
    }
    throw new JsonException("found " + value.kind() + " as " + key + "; expected a whole number");
  }

  /** Reads a required number of lesson hours or punches. */
  int small(String key) {
    long number = whole(key);
    if (number < 0 || number > Integer.MAX_VALUE) {
      throw new JsonException("found " + number + " as " + key + "; expected 0 or more");
    }
    return (int) number;
  }

  /** Reads an optional list; empty by default. */
  <T> List<T> list(String key, Function<Json, T> item) {
    Json value = optional(key);
    if (value == null) {
      return List.of();
    }
    if (value instanceof Json.Items items) {
      return items.items().stream().map(item).toList();
    }
    throw new JsonException("found " + value.kind() + " as " + key + "; expected a list");
  }

  /** Reads an optional list of texts; empty by default. */
  List<String> texts(String key) {
    return list(key, value -> text(value, key));
  }

  /** Rejects keys that were not read. */
  void end() {
    if (!left.isEmpty()) {
      throw new JsonException(
          "found the unknown key \""
              + left.keySet().iterator().next()
              + "\" in "
              + what
              + "; expected one of "
              + String.join(", ", asked));
    }
  }

  static String text(Json value, String key) {
    if (value instanceof Json.Text text) {
      return text.text();
    }
    throw new JsonException("found " + value.kind() + " in " + key + "; expected text");
  }

  static <T> T word(String text, String key, Map<String, T> words) {
    T value = words.get(text);
    if (value == null) {
      String known = String.join(", ", words.keySet().stream().sorted().toList());
      throw new JsonException("found \"" + text + "\" as " + key + "; expected one of " + known);
    }
    return value;
  }
}
