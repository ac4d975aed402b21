package afterclass.gateway.session;

import java.time.Instant;
import java.util.Optional;

/**
 * A limit on records and bytes per hour; the rest is counted. For messages of unregistered senders,
 * which get no answer and keep their records. Not thread-safe.
 */
final class HourlyLimit {
  private final int mostRecords;
  private final long mostBytes;
  private final HourWindow hour = new HourWindow();
  private int records;
  private long bytes;
  private long leftOut;
  private long leftOutBytes;

  /** Creates a limit of these bounds. */
  HourlyLimit(int mostRecords, long mostBytes) {
    this.mostRecords = mostRecords;
    this.mostBytes = mostBytes;
  }

  /** Returns whether the hour's limit allows a record to be stored; counts it if not. */
  boolean take(int length, Instant at) {
    hour.opens(at);
    if (records >= mostRecords || bytes + length > mostBytes) {
      leave(1, length, at);
      return false;
    }
    records++;
    bytes += length;
    return true;
  }

  /** Counts messages that another part of the session did not store. */
  void leave(long messages, long length, Instant at) {
    hour.opens(at);
    leftOut += messages;
    leftOutBytes += length;
  }

  /** Adds this limit's counts to another limit. */
  void leaveTo(HourlyLimit other, Instant at) {
    if (leftOut > 0) {
      other.leave(leftOut, leftOutBytes, at);
    }
  }

  /**
   * Returns a note of the count and begins a new hour; empty until the hour is over or if none was
   * counted.
   */
  Optional<String> due(Instant now) {
    return hour.isOver(now) ? rest() : Optional.empty();
  }

  /** Returns a note of the count so far and begins a new hour; empty if no record was counted. */
  Optional<String> rest() {
    Optional<String> note =
        leftOut == 0
            ? Optional.empty()
            : Optional.of(
                "stranger-flood: %d messages of %d bytes since %s were counted and not kept"
                    .formatted(leftOut, leftOutBytes, hour.began()));
    hour.ends();
    records = 0;
    bytes = 0;
    leftOut = 0;
    leftOutBytes = 0;
    return note;
  }
}
