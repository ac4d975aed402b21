package afterclass.gateway.session;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How much of what is no punch is kept of one sender in an hour. What comes above is counted, and
 * once an hour the count is kept in its place: a sender gone mad fills neither disk nor backups. A
 * punch of a registered terminal never passes here. Not thread-safe.
 */
final class KeepQuota {
  static final Duration SPAN = Duration.ofHours(1);
  static final int MESSAGES = 200;
  static final long BYTES = 1 << 20;

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
      return "over-quota: %d messages of %d bytes since %s were counted and not kept"
          .formatted(messages, bytes, since);
    }
  }

  private final int most;
  private final long mostBytes;
  private @Nullable Instant began;
  private int kept;
  private long keptBytes;
  private @Nullable LeftOut leftOut;

  /** A quota an hour. */
  KeepQuota(int messages, long bytes) {
    most = messages;
    mostBytes = bytes;
  }

  /** The usual quota of a sender. */
  static KeepQuota usual() {
    return new KeepQuota(MESSAGES, BYTES);
  }

  /** Whether a message is to be kept; otherwise it is counted here. */
  boolean take(int bytes, Instant at) {
    if (began == null || over(began, at)) {
      began = at;
      kept = 0;
      keptBytes = 0;
    }
    if (kept < most && keptBytes + bytes <= mostBytes) {
      kept++;
      keptBytes += bytes;
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
