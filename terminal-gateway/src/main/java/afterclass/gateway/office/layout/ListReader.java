package afterclass.gateway.office.layout;

import java.time.LocalDate;
import java.util.List;

/** The reader of the rows of one kind of list. */
interface ListReader {

  /** Looks at a row before any is read, so that equal words are asked about together. */
  default void see(int row) {}

  /** Returns whether the list reads the remarks of its rows; others are shown. */
  default boolean readsRemarks() {
    return false;
  }

  /**
   * Returns the last date that a row is about; {@link LocalDate#MAX} if that is not certain.
   *
   * @param date the last date of its column of dates
   */
  default LocalDate last(int row, LocalDate date) {
    return date;
  }

  /** Returns the headings of columns that are asked about, so that they are not called unused. */
  default List<String> asked() {
    return List.of();
  }

  /** Reads a row. */
  void read(int row);
}
