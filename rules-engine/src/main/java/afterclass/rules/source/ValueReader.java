package afterclass.rules.source;

import java.util.function.Function;

/**
 * Reads one kind of value. A value that is not of that kind is noted as a problem and answered with
 * a stand-in, which nobody uses, because the file is refused.
 *
 * @param <T> what it makes of the value
 */
public interface ValueReader<T> {

  /**
   * Reads a value.
   *
   * @param node the value
   * @param what what it is, as a problem names it
   * @param problems where a problem is noted
   */
  T read(Node node, String what, Problems problems);

  /** The answer where there is no value to read. */
  T standIn();

  /**
   * A reader of single values.
   *
   * @param expected what is expected, as a problem says it
   * @param standIn the answer to a value that is none
   * @param parse makes the value of its text; {@link IllegalArgumentException} or {@link
   *     java.time.DateTimeException} means that it is none
   */
  static <T> ValueReader<T> scalar(String expected, T standIn, Function<String, T> parse) {
    return new ScalarReader<>(expected, standIn, parse);
  }
}
