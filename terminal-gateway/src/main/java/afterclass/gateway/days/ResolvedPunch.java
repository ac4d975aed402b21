package afterclass.gateway.days;

import afterclass.gateway.journal.JournalRecord;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A journal record placed in the school's calendar.
 *
 * @param position journal position
 * @param since earliest wall-clock time the punch may have been made; equals {@code at} unless its
 *     time is doubtful, or missing and the punch may have waited
 * @param at wall-clock time it counts at; the arrival if the terminal's time is doubtful or missing
 * @param kind kind of the record
 * @param card card number derived from the reading, or {@code null}
 * @param doubt why the terminal's time cannot be right, or {@code null}
 */
public record ResolvedPunch(
    long position,
    LocalDateTime since,
    LocalDateTime at,
    JournalRecord.Kind kind,
    @Nullable String card,
    @Nullable ClockContradiction doubt) {

  /** Returns the business date. */
  public LocalDate date() {
    return at.toLocalDate();
  }

  /** Returns whether the terminal's time cannot be right: a person was there at an unknown time. */
  public boolean suspect() {
    return doubt != null;
  }

  /** Returns whether the punch may have been made before the time it is listed at. */
  public boolean spread() {
    return since.isBefore(at);
  }

  /** Returns whether this is a punch that counts for the card's holder. */
  public boolean counts() {
    return kind == JournalRecord.Kind.PUNCH && !suspect();
  }
}
