package afterclass.gateway.report;

import java.util.function.Function;

/**
 * A column of a table: its heading and the function that reads its cell from a row.
 *
 * @param <R> type of the rows
 * @param key name in JSON, stable
 * @param heading heading shown to people
 * @param type type of its cells
 * @param detail whether only JSON and files show it, not pages and plain text
 * @param cell reads the cell from a row
 */
public record Column<R>(
    String key, String heading, Type type, boolean detail, Function<R, Cell> cell) {

  /** Returns the column as a detail, hidden in pages and plain text. */
  Column<R> asDetail() {
    return new Column<>(key, heading, type, true, cell);
  }

  /** The type of a column's cells; any cell may be empty. */
  public enum Type {
    /** A text of any kind. */
    TEXT,
    /** A date without a time. */
    DATE,
    /** A date and time on the school's wall clock, to the second. */
    TIME,
    /** A whole number that is not summed. */
    INTEGER,
    /** A whole number that is summed. */
    COUNT,
    /** Whole lesson hours, summed. */
    HOURS,
    /** Money in fen, summed and shown in yuan. */
    FEN,
    /** Points of the performance assessment in hundredths, summed and shown with two decimals. */
    POINTS;

    /** Returns a cell of this type with a sum, in the type's own unit. */
    Cell cell(long sum) {
      return switch (this) {
        case FEN -> Cell.fen(sum);
        case POINTS -> Cell.points(sum);
        default -> Cell.number(sum);
      };
    }

    /** Returns whether the table sums the column. */
    public boolean summed() {
      return this == COUNT || this == HOURS || this == FEN || this == POINTS;
    }

    /** Returns whether the column has numbers, which are aligned right. */
    public boolean numeric() {
      return summed() || this == INTEGER;
    }
  }
}
