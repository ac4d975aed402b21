package afterclass.rules.source;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/**
 * A value that changes on dates: the first holds from the beginning, each later one from its date.
 *
 * @param <T> type of the value
 */
public final class Dated<T> {

  private final List<LocalDate> from;
  private final List<T> values;

  /**
   * Creates a dated value.
   *
   * @param from dates from which the second and later values hold, ascending
   * @param values the values, one more than dates
   */
  Dated(List<LocalDate> from, List<T> values) {
    if (values.size() != from.size() + 1) {
      throw new IllegalArgumentException(values.size() + " values for " + from.size() + " dates");
    }
    this.from = List.copyOf(from);
    this.values = List.copyOf(values);
  }

  /** Creates a value that never changes. */
  public static <T> Dated<T> always(T value) {
    return new Dated<>(List.of(), List.of(value));
  }

  /** Returns the value on a date. */
  public T on(LocalDate date) {
    int found = Arrays.binarySearch(from.toArray(), date);
    return values.get(found >= 0 ? found + 1 : -found - 1);
  }

  /** Adds the dates on which the value changes. */
  public void changes(Set<LocalDate> into) {
    into.addAll(from);
  }
}
