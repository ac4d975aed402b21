package afterclass.gateway.report;

import java.util.function.Function;

/**
 * A column of a table: its heading, and how its cell is read from a row.
 *
 * @param <R> what the rows are
 * @param key name in JSON, stable
 * @param heading what people read above it
 * @param type what its cells hold
 * @param detail whether only JSON and files show it, not pages and plain text
 * @param cell reads the cell of a row
 */
public record Column<R>(
    String key, String heading, Type type, boolean detail, Function<R, Cell> cell) {

  /** The same column, left out of pages and plain text. */
  Column<R> asDetail() {
    return new Column<>(key, heading, type, true, cell);
  }

  /** What the cells of a column hold; any cell may be blank. */
  public enum Type {
    /** Words. */
    TEXT,
    /** A date. */
    DATE,
    /** A date and time of day on the school's wall clock, to the second. */
    TIME,
    /** A whole number that is not added up. */
    INTEGER,
    /** A whole number that is added up. */
    COUNT,
    /** Lesson hours, whole; added up. */
    HOURS,
    /** Money in fen; added up. People read it in yuan. */
    FEN;

    /** Whether the table adds the column up. */
    public boolean summed() {
      return this == COUNT || this == HOURS || this == FEN;
    }

    /** Whether it holds numbers, which are aligned to the right. */
    public boolean numeric() {
      return summed() || this == INTEGER;
    }
  }
}
