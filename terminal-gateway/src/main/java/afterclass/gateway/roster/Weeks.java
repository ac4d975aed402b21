package afterclass.gateway.roster;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The school weeks in which a line of the weekly pattern applies. */
public enum Weeks {
  /** Every week. */
  EVERY,
  /** The odd weeks of a term (单周): the first, the third, and so on. */
  ODD,
  /** The even weeks of a term (双周). */
  EVEN;

  private static final Map<String, Weeks> WORDS =
      new TreeMap<>(
          Map.of(
              "every", EVERY, "每周", EVERY, "odd", ODD, "单周", ODD, "单", ODD, "even", EVEN, "双周",
              EVEN, "双", EVEN));

  /** Reads the weeks of a row; a blank cell means every week. */
  static Weeks of(Row row) {
    return row.has(Column.WEEKS) ? row.word(Column.WEEKS, WORDS, EVERY) : EVERY;
  }

  /** Returns whether a week is one of these. */
  boolean has(SchoolWeeks.Week week) {
    return includes(week.kind());
  }

  /** Returns whether all of the other weeks are among these. */
  boolean includes(Weeks others) {
    return this == EVERY || this == others;
  }

  /** Returns whether some weeks are among both. */
  boolean meets(Weeks others) {
    return includes(others) || others.includes(this);
  }

  /** Returns these weeks without the others; empty if none remain. */
  Optional<Weeks> without(Weeks others) {
    if (others.includes(this)) {
      return Optional.empty();
    }
    return this != EVERY ? Optional.of(this) : Optional.of(others == ODD ? EVEN : ODD);
  }
}
