package afterclass.gateway.report;

import java.time.LocalDateTime;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * An entry of a timeline.
 *
 * @param kind type of the entry
 * @param from its beginning on the school's wall clock
 * @param to its end, or {@code null} for an instant or a continuing outage
 * @param what the terminal, or the requirement's name
 * @param note whether it counted and why not, or the requirement's state
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

  /** The type of an entry; entries at the same instant are in this order. */
  public enum EntryType {
    /** A requirement's window begins. */
    WINDOW,
    /** An outage of a terminal begins. */
    OUTAGE,
    /** A punch at a terminal. */
    PUNCH;

    /** Returns the type's name in interfaces, such as {@code punch}. */
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
