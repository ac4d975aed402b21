package afterclass.gateway.report;

import afterclass.gateway.i18n.Messages;

/**
 * A column of a table.
 *
 * @param key name in JSON, stable
 * @param heading what people read above it
 * @param type what its cells hold
 * @param detail whether only the data forms show it, not pages and plain text
 */
public record Column(String key, String heading, Type type, boolean detail) {

  /** A column under the heading {@code column.KEY} of the message bundles. */
  public static Column of(String key, Type type, Messages words) {
    return new Column(key, words.text("column." + key), type, false);
  }

  /** The same, left out of pages and plain text. */
  public static Column detail(String key, Type type, Messages words) {
    return new Column(key, words.text("column." + key), type, true);
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

    /** Whether it holds numbers, which stand at the right. */
    public boolean numeric() {
      return summed() || this == INTEGER;
    }
  }
}
