package afterclass.rules.json;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** An object of JSON whose keys are taken one by one; what nobody took is an unknown key. */
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
   * @param what what it describes, as an error names it
   * @throws JsonException if it is no object
   */
  static JsonObject of(Json value, String what) {
    if (value instanceof Json.Fields object) {
      return new JsonObject(what, object.fields());
    }
    throw new JsonException("found " + value.kind() + " as " + what + "; expected an object");
  }

  /** Takes a key that may be missing. */
  @Nullable Json optional(String key) {
    asked.add(key);
    return left.remove(key);
  }

  /** Takes a key that must be there. */
  Json required(String key) {
    Json value = optional(key);
    if (value == null) {
      throw new JsonException("found no " + key + " in " + what + "; expected it");
    }
    return value;
  }

  /** Takes a text that must be there. */
  String text(String key) {
    return text(required(key), key);
  }

  /** Takes a text that may be missing. */
  @Nullable String optionalText(String key) {
    Json value = optional(key);
    return value == null ? null : text(value, key);
  }

  /** Takes one of a few words. */
  <T> T word(String key, Map<String, T> words) {
    return word(text(key), key, words);
  }

  /** Takes a whole number that must be there. */
  long whole(String key) {
    Json value = required(key);
    if (value instanceof Json.Whole whole) {
      return whole.number();
    }
    throw new JsonException("found " + value.kind() + " as " + key + "; expected a whole number");
  }

  /** Takes a whole number of lesson hours or of punches. */
  int small(String key) {
    long number = whole(key);
    if (number < 0 || number > Integer.MAX_VALUE) {
      throw new JsonException("found " + number + " as " + key + "; expected 0 or more");
    }
    return (int) number;
  }

  /** Takes a list that may be missing, which is the empty one. */
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

  /** Takes a list of texts that may be missing, which is the empty one. */
  List<String> texts(String key) {
    return list(key, value -> text(value, key));
  }

  /** Ends the reading: a key that nobody took is unknown. */
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
