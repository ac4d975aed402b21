package afterclass.gateway.days;

import afterclass.gateway.journal.JournalRecord;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A journal record with its card and its time in the school's zone.
 *
 * @param position journal position
 * @param since earliest wall-clock time the punch may have been made; equals {@code at} unless its
 *     time is uncertain, or missing and the punch may have been kept in the terminal
 * @param at wall-clock time it counts at; the arrival if the terminal's time is uncertain or
 *     missing
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

  /**
   * Returns whether the time that the terminal reported cannot be right, so that the time of the
   * punch is unknown.
   */
  public boolean suspect() {
    return doubt != null;
  }

  /**
   * Returns whether the punch may have been made earlier than the time under which it is listed.
   */
  public boolean spread() {
    return since.isBefore(at);
  }

  /** Returns whether the punch counts as one of the staff member to whom the card is assigned. */
  public boolean counts() {
    return kind == JournalRecord.Kind.PUNCH && !suspect();
  }
}
