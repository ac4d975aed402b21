package afterclass.gateway.session;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Lets so many records and bytes through in an hour, and counts the rest. For what nobody waits
 * for: whoever sent it is told nothing and keeps it. Not thread-safe.
 */
final class HourGate {
  static final Duration SPAN = Duration.ofHours(1);

  private final int mostRecords;
  private final long mostBytes;
  private @Nullable Instant began;
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
    if (began == null) {
      began = at;
    }
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
    if (began == null) {
      began = at;
    }
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
    Instant first = began;
    boolean over = first != null && (now.isBefore(first) || !now.isBefore(first.plus(SPAN)));
    return over ? rest() : Optional.empty();
  }

  /** How much was counted only until now, if anything; then another hour begins. */
  Optional<String> rest() {
    Optional<String> note =
        leftOut == 0
            ? Optional.empty()
            : Optional.of(
                "stranger-flood: %d messages of %d bytes since %s were counted and not kept"
                    .formatted(leftOut, leftOutBytes, began));
    began = null;
    records = 0;
    bytes = 0;
    leftOut = 0;
    leftOutBytes = 0;
    return note;
  }
}
