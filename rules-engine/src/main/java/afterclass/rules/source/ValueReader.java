package afterclass.rules.source;

import java.util.function.Function;

/**
 * A reader of one kind of value. An invalid value is reported as a problem and replaced by a
 * stand-in, which is never used because the file is refused.
 *
 * @param <T> type of the value read
 */
public interface ValueReader<T> {

  /**
   * Reads a value.
   *
   * @param node the node
   * @param what its description in problems
   * @param problems receives the problems
   */
  T read(Node node, String what, Problems problems);

  /** Returns the stand-in for a missing or invalid value. */
  T standIn();

  /**
   * Creates a reader of scalars.
   *
   * @param expected the expected value, as problems describe it
   * @param standIn result for an invalid value
   * @param parse parses the text; throws {@link IllegalArgumentException} or {@link
   *     java.time.DateTimeException} for an invalid value
   */
  static <T> ValueReader<T> scalar(String expected, T standIn, Function<String, T> parse) {
    return new ScalarReader<>(expected, standIn, parse);
  }
}
