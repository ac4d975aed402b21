package afterclass.gateway.session;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the last of the disk for punches. What is no punch is kept as long as there is room for it;
 * once there is none it is counted, and once an hour the count is kept in its place. A punch of a
 * registered terminal never passes here. Not thread-safe.
 */
final class RoomGate {
  static final Duration SPAN = Duration.ofHours(1);

  /**
   * What was counted only.
   *
   * @param messages how many
   * @param bytes their lengths together
   * @param since arrival of the first
   */
  record LeftOut(long messages, long bytes, Instant since) {
    /** As the journal keeps it. */
    String note() {
      return "disk-full: %d messages of %d bytes since %s were counted and not kept"
          .formatted(messages, bytes, since);
    }
  }

  private final BooleanSupplier room;
  private @Nullable LeftOut leftOut;

  /** A gate that asks for room before each message. */
  RoomGate(BooleanSupplier room) {
    this.room = room;
  }

  /** Whether a message is to be kept; otherwise it is counted here. */
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

  /** What was left out, an hour after the first of it; then it is forgotten here. */
  Optional<LeftOut> due(Instant now) {
    LeftOut left = leftOut;
    return left == null || !over(left.since, now) ? Optional.empty() : rest();
  }

  /** What was left out until now, if anything; then it is forgotten here. */
  Optional<LeftOut> rest() {
    Optional<LeftOut> left = Optional.ofNullable(leftOut);
    leftOut = null;
    return left;
  }

  private static boolean over(Instant since, Instant now) {
    return now.isBefore(since) || !now.isBefore(since.plus(SPAN));
  }
}
