package afterclass.gateway.days;

import afterclass.gateway.journal.JournalRecord;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A journal record placed in the school's calendar.
 *
 * @param position its position in the journal
 * @param at wall-clock time of the school that it counts at; arrival where the terminal's time is
 *     suspect or missing
 * @param kind what it is
 * @param card the card number that the reading stands for, or {@code null}
 * @param suspect whether the terminal's time cannot be right
 */
public record Sighting(
    long position,
    LocalDateTime at,
    JournalRecord.Kind kind,
    @Nullable String card,
    boolean suspect) {

  /** The business date. */
  public LocalDate date() {
    return at.toLocalDate();
  }

  /** Whether it is a punch that counts for whoever held the card. */
  public boolean counts() {
    return kind == JournalRecord.Kind.PUNCH && !suspect;
  }
}
