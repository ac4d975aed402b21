package afterclass.gateway.days;

import afterclass.gateway.journal.JournalRecord;
import afterclass.gateway.journal.StoredRecord;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A span of wrongly stamped arrivals, and their correction. The journal keeps the stamps; readers
 * that judge days apply the correction.
 *
 * @param site the site concerned, or {@code null} for all
 * @param from first arrival of the span, as stamped
 * @param before first arrival after the span, as stamped
 * @param upTo last journal position of the span, or {@code null} if the instants decide
 * @param by duration added to each arrival
 * @param why the reason, shown to the office
 */
public record ClockShift(
    @Nullable String site,
    Instant from,
    Instant before,
    @Nullable Long upTo,
    Duration by,
    String why) {

  /** Returns whether the span contains an instant stamped at a site and stored at a position. */
  boolean covers(String place, Instant stamped, long position) {
    Long last = upTo;
    return (site == null || site.equals(place))
        && !stamped.isBefore(from)
        && stamped.isBefore(before)
        && (last == null || position <= last);
  }

  /** Returns an instant, corrected by the shift that covers it. */
  static Instant right(List<ClockShift> all, String place, Instant stamped, long position) {
    for (ClockShift shift : all) {
      if (shift.covers(place, stamped, position)) {
        return stamped.plus(shift.by());
      }
    }
    return stamped;
  }

  /** Returns a record with its corrected arrival. */
  static JournalRecord right(List<ClockShift> all, StoredRecord stored) {
    JournalRecord record = stored.record();
    Instant stamped = record.arrivedAt();
    Instant really = right(all, record.site(), stamped, stored.position());
    return really.equals(stamped) ? record : record.arrived(really);
  }
}
