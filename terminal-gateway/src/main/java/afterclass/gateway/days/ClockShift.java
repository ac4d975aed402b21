package afterclass.gateway.days;

import afterclass.gateway.journal.JournalRecord;
import afterclass.gateway.journal.StoredRecord;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A span of arrivals that the gateway's clock stamped wrongly, and by how much each is put right.
 * The journal keeps what was stamped; whoever reads it for the days reads it through these.
 *
 * @param site the site whose arrivals these are, or {@code null} for all
 * @param from the first arrival of the span, as it was stamped
 * @param before the first arrival after the span, as it was stamped
 * @param upTo the last journal position of the span, or {@code null} if the instants tell
 * @param by what is added to each arrival
 * @param why what had happened, for the office to read
 */
public record ClockShift(
    @Nullable String site,
    Instant from,
    Instant before,
    @Nullable Long upTo,
    Duration by,
    String why) {

  /** Whether an instant that was stamped at a site, and stored there, belongs to the span. */
  boolean covers(String place, Instant stamped, long position) {
    Long last = upTo;
    return (site == null || site.equals(place))
        && !stamped.isBefore(from)
        && stamped.isBefore(before)
        && (last == null || position <= last);
  }

  /** An instant as it really was. */
  static Instant right(List<ClockShift> all, String place, Instant stamped, long position) {
    for (ClockShift shift : all) {
      if (shift.covers(place, stamped, position)) {
        return stamped.plus(shift.by());
      }
    }
    return stamped;
  }

  /** A record with the arrival that it really had. */
  static JournalRecord right(List<ClockShift> all, StoredRecord stored) {
    JournalRecord record = stored.record();
    Instant stamped = record.arrivedAt();
    Instant really = right(all, record.site(), stamped, stored.position());
    return really.equals(stamped) ? record : record.arrived(really);
  }
}
