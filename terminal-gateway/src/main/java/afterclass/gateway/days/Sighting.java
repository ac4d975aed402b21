package afterclass.gateway.days;

import afterclass.gateway.journal.JournalRecord;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A journal record placed in the school's calendar.
 *
 * @param position its position in the journal
 * @param since the earliest that it can have happened, wall-clock time of the school; the same as
 *     {@code at} but for a punch whose time is doubtful, or that says none and may have waited
 * @param at wall-clock time of the school that it counts at; arrival where the terminal's time is
 *     doubtful or missing
 * @param kind what it is
 * @param card the card number that the reading stands for, or {@code null}
 * @param doubt why the terminal's time cannot be right, or {@code null}
 */
public record Sighting(
    long position,
    LocalDateTime since,
    LocalDateTime at,
    JournalRecord.Kind kind,
    @Nullable String card,
    @Nullable Doubt doubt) {

  /** The business date. */
  public LocalDate date() {
    return at.toLocalDate();
  }

  /** Whether the terminal's time cannot be right: somebody was there, nobody knows when. */
  public boolean suspect() {
    return doubt != null;
  }

  /** Whether it may have happened before the time that it is listed at. */
  public boolean spread() {
    return since.isBefore(at);
  }

  /** Whether it is a punch that counts for whoever held the card. */
  public boolean counts() {
    return kind == JournalRecord.Kind.PUNCH && !suspect();
  }
}
