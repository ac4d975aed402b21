package afterclass.gateway.settings;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * The declaration of one setting.
 *
 * @param <T> type of the value
 * @param key full key, such as {@code attendance.zone}; for a terminal's setting, the part after
 *     the terminal's name
 * @param shape form in which it is written
 * @param fallback default value, as it would be written
 * @param expected accepted values, in words that follow "expected"
 * @param use party that sets it
 * @param read parses the texts; empty for invalid texts
 */
public record Setting<T>(
    String key,
    Shape shape,
    String fallback,
    String expected,
    Use use,
    Function<List<String>, Optional<T>> read) {

  /** The form in which a setting is written. */
  public enum Shape {
    /** A single text, number or name. */
    TEXT,
    /** A value that is A value that is {@code true} or {@code false}. */
    FLAG,
    /** A list of texts. */
    LIST,
    /** A single text that messages never show. */
    SECRET
  }

  /** The party that sets a setting. */
  public enum Use {
    /** The school sets it, in its configuration file. */
    SCHOOL,
    /** The service's own commands and tests set it; a file that contains it is refused. */
    INNER
  }

  /** Returns this setting for one terminal. */
  public Setting<T> of(String terminal) {
    return new Setting<>(
        Settings.TERMINALS + terminal + "." + key, shape, fallback, expected, use, read);
  }

  /** Returns the default in the form that {@link #read} accepts. */
  List<String> left() {
    return shape == Shape.LIST ? List.of() : List.of(fallback);
  }

  /** Returns the error message for invalid texts; a secret is not shown. */
  String refusal(List<String> found) {
    String shown = shape == Shape.SECRET ? "something else" : String.join(", ", found);
    return key + ": found " + (shown.isBlank() ? "nothing" : shown) + ", expected " + expected;
  }
}
