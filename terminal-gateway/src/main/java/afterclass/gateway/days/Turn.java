package afterclass.gateway.days;

import java.time.Duration;
import java.time.Instant;

/**
 * A turn of the day-keeper.
 *
 * @param now instant to judge by
 * @param endNanos when to stop between two transactions, as {@link System#nanoTime}
 */
record Turn(Instant now, long endNanos) {

  /** Returns a turn without a time limit. */
  static Turn unbounded(Instant now) {
    return new Turn(now, System.nanoTime() + Long.MAX_VALUE / 2);
  }

  /** Returns a turn with a time limit. */
  static Turn within(Duration bound, Instant now) {
    return new Turn(now, System.nanoTime() + bound.toNanos());
  }

  /** Returns whether the time limit has passed. */
  boolean over() {
    return System.nanoTime() - endNanos > 0;
  }
}
