package afterclass.gateway.session;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * A gate that reserves the last free disk space for punches. Other records are stored as long as
 * there is room; then they are counted, and once an hour the count is stored instead. A registered
 * terminal's punches never pass through this gate. Not thread-safe.
 */
final class DiskSpaceGate {
  static final Duration SPAN = Duration.ofHours(1);

  /**
   * The messages that were counted instead of stored.
   *
   * @param messages number of messages
   * @param bytes total length in bytes
   * @param since arrival of the first message
   */
  record LeftOut(long messages, long bytes, Instant since) {
    /** Returns the note on these messages that the journal stores. */
    String note() {
      return "disk-full: %d messages of %d bytes since %s were counted and not kept"
          .formatted(messages, bytes, since);
    }
  }

  private final BooleanSupplier room;
  private @Nullable LeftOut leftOut;

  /** Creates a gate that checks the free disk space before each message. */
  DiskSpaceGate(BooleanSupplier room) {
    this.room = room;
  }

  /** Returns whether the disk has room to store a message; counts the message if not. */
  boolean take(int bytes, Instant at) {
    if (room.getAsBoolean()) {
      return true;
    }
    LeftOut before = leftOut;
    leftOut =
        before == null
            ? new LeftOut(1, bytes, at)
            : new LeftOut(before.messages + 1, before.bytes + bytes, before.since);
    return false;
  }

  /** Returns the count and resets it; empty until an hour after the first counted message. */
  Optional<LeftOut> due(Instant now) {
    LeftOut left = leftOut;
    return left == null || !over(left.since, now) ? Optional.empty() : rest();
  }

  /** Returns the count so far and resets it; empty if no message was counted. */
  Optional<LeftOut> rest() {
    Optional<LeftOut> left = Optional.ofNullable(leftOut);
    leftOut = null;
    return left;
  }

  private static boolean over(Instant since, Instant now) {
    return now.isBefore(since) || !now.isBefore(since.plus(SPAN));
  }
}
