package afterclass.gateway.outbox;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** When a receiver's messages are sent, and when a failed attempt is repeated. */
final class Timetable {
  /** How long the first message waits for others, and for a judgement that is changed again. */
  static final Duration GATHER = Duration.ofMinutes(5);

  /** Shortest time between two digests to a receiver. */
  static final Duration DIGESTS = Duration.ofHours(1);

  /** Number of attempts after which a message is given up: nearly two days. */
  static final int MOST_ATTEMPTS = 50;

  private static final Duration FIRST = Duration.ofMinutes(1);
  private static final Duration LAST = Duration.ofHours(1);
  private static final int DOUBLINGS = 6;

  private Timetable() {}

  /**
   * Returns whether a receiver's messages are due. A time stored before the clock was set back
   * makes nobody wait longer than a full pause.
   *
   * @param head the receiver's first waiting message
   * @param last when the receiver last got a digest; empty for never
   */
  static boolean due(Delivery head, Optional<Instant> last, Instant now) {
    if (waits(head.nextAt(), Duration.ZERO, LAST, now)) {
      return false;
    }
    return head.urgent()
        || (!waits(head.queuedAt(), GATHER, GATHER, now)
            && last.filter(at -> waits(at, DIGESTS, DIGESTS, now)).isEmpty());
  }

  private static boolean waits(Instant from, Duration pause, Duration most, Instant now) {
    Instant until = from.plus(pause);
    return until.isAfter(now) && !until.isAfter(now.plus(most));
  }

  /** Returns the pause after a failed attempt: a minute, doubled up to an hour. */
  static Duration pause(int attempts) {
    int doublings = Math.min(Math.max(attempts - 1, 0), DOUBLINGS);
    Duration pause = FIRST.multipliedBy(1L << doublings);
    return pause.compareTo(LAST) > 0 ? LAST : pause;
  }
}
