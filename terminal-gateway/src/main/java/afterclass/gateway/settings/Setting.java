package afterclass.gateway.settings;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * The declaration of one setting.
 *
 * @param key its whole name, as {@code attendance.zone}; of a terminal's, what follows the name of
 *     the terminal
 * @param shape how it is written
 * @param fallback what it is when it is left out, as it would be written
 * @param expected what it may be, in words that follow "expected"
 * @param use who sets it
 * @param read its value; empty if the text is none
 */
public record Setting<T>(
    String key,
    Shape shape,
    String fallback,
    String expected,
    Use use,
    Function<List<String>, Optional<T>> read) {

  /** How a setting is written. */
  public enum Shape {
    /** One text, number or name. */
    TEXT,
    /** {@code true} or {@code false}. */
    FLAG,
    /** Several texts. */
    LIST,
    /** One text that no message may repeat. */
    SECRET
  }

  /** Who sets a setting. */
  public enum Use {
    /** The school, in its file. */
    SCHOOL,
    /** The service's own commands and tests; a file that has it is refused. */
    INNER
  }

  /** The same setting of one terminal. */
  public Setting<T> of(String terminal) {
    return new Setting<>(
        Settings.TERMINALS + terminal + "." + key, shape, fallback, expected, use, read);
  }

  /** What it is when it is left out, in the form that {@link #read} takes. */
  List<String> left() {
    return shape == Shape.LIST ? List.of() : List.of(fallback);
  }

  /** What is wrong, for whoever can mend it. */
  String refusal(List<String> found) {
    String shown = shape == Shape.SECRET ? "something else" : String.join(", ", found);
    return key + ": found " + (shown.isBlank() ? "nothing" : shown) + ", expected " + expected;
  }
}
