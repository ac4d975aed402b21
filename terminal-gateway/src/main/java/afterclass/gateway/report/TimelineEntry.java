package afterclass.gateway.report;

import java.time.LocalDateTime;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One thing that happened, or was asked, on a staff member's day.
 *
 * @param kind what it is
 * @param from when, on the school's wall clock
 * @param to until when, or {@code null} for an instant, or for an outage that lasts
 * @param what the terminal, or the requirement's name
 * @param note whether it counted and why not, or how the requirement stands
 * @param tone the same for pictures: of a window {@code met}, {@code failed}, {@code open}, {@code
 *     suspended} or {@code waived}, of a punch {@code counted} or {@code not-counted}, else empty
 */
public record TimelineEntry(
    EntryType kind,
    LocalDateTime from,
    @Nullable LocalDateTime to,
    String what,
    String note,
    String tone) {

  /** What an entry is; of one instant they stand in this order. */
  public enum EntryType {
    /** A requirement's window begins. */
    WINDOW,
    /** A terminal was out of reach. */
    OUTAGE,
    /** A punch. */
    PUNCH;

    /** Its name in interfaces, as {@code punch}. */
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
