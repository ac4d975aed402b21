package afterclass.gateway.session;

import java.time.Instant;
import java.util.Optional;

/**
 * Lets so many records and bytes through in an hour, and counts the rest. For what nobody waits
 * for: whoever sent it is told nothing and keeps it. Not thread-safe.
 */
final class HourGate {
  private final int mostRecords;
  private final long mostBytes;
  private final HourWindow hour = new HourWindow();
  private int records;
  private long bytes;
  private long leftOut;
  private long leftOutBytes;

  /** A gate of these bounds. */
  HourGate(int mostRecords, long mostBytes) {
    this.mostRecords = mostRecords;
    this.mostBytes = mostBytes;
  }

  /** Whether a record is to be kept; otherwise it is counted here. */
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

  /** Counts what was not kept elsewhere. */
  void leave(long messages, long length, Instant at) {
    hour.opens(at);
    leftOut += messages;
    leftOutBytes += length;
  }

  /** Gives what it counted to another. */
  void leaveTo(HourGate other, Instant at) {
    if (leftOut > 0) {
      other.leave(leftOut, leftOutBytes, at);
    }
  }

  /** How much was counted only, when the hour is over; then another one begins. */
  Optional<String> due(Instant now) {
    return hour.isOver(now) ? rest() : Optional.empty();
  }

  /** How much was counted only until now, if anything; then another hour begins. */
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
