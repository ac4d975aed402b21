package afterclass.gateway.office.duty;

import java.util.List;

/**
 * The heading of one or several grids beside each other.
 *
 * @param top its first row
 * @param bottom its last row
 * @param rows the rows between them with what each names
 */
record Head(int top, int bottom, List<HeadRow> rows) {
  Head {
    rows = List.copyOf(rows);
  }

  /** What a row of a heading names across. */
  enum Names {
    /** Weekdays. */
    WEEKDAYS,
    /** Odd and even weeks. */
    WEEKS,
    /** Services or posts. */
    SERVICES,
    /** People. */
    PEOPLE,
    /** Classes. */
    CLASSES,
    /** Numbers of people. */
    NUMBERS,
    /** Times of the day. */
    TIMES,
    /** Dates of the weekdays. */
    DATES,
    /** Anything else, such as the names of columns beside the duties. */
    OTHER
  }

  /**
   * A row of a heading.
   *
   * @param row index of the row
   * @param names what it names across
   */
  record HeadRow(int row, Names names) {}

  boolean has(Names names) {
    return rows.stream().anyMatch(row -> row.names() == names);
  }
}
