package afterclass.gateway.days;

import afterclass.gateway.journal.JournalRecord;
import afterclass.gateway.journal.StoredRecord;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The correction of arrival times that were recorded by a wrong clock. The journal keeps the
 * recorded times; readers that judge days add the correction.
 *
 * @param site the site concerned, or {@code null} for all
 * @param from first arrival of the span, as recorded
 * @param before first arrival after the span, as recorded
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

  /**
   * Returns whether the correction applies to an arrival recorded at a site and stored at a
   * position.
   */
  boolean covers(String place, Instant stamped, long position) {
    Long last = upTo;
    return (site == null || site.equals(place))
        && !stamped.isBefore(from)
        && stamped.isBefore(before)
        && (last == null || position <= last);
  }

  /** Returns an arrival time, corrected by the first clock correction that applies to it. */
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
