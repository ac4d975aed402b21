package afterclass.gateway.days;

import java.time.Duration;
import java.time.Instant;

/**
 * One turn of the day-keeper.
 *
 * @param now the instant that it judges by
 * @param endNanos when it stops between two transactions, by {@link System#nanoTime}
 */
record Turn(Instant now, long endNanos) {

  /** A turn that ends when nothing is left to do. */
  static Turn unbounded(Instant now) {
    return new Turn(now, System.nanoTime() + Long.MAX_VALUE / 2);
  }

  /** A turn that stops after some time. */
  static Turn within(Duration bound, Instant now) {
    return new Turn(now, System.nanoTime() + bound.toNanos());
  }

  /** Whether its time is over. */
  boolean over() {
    return System.nanoTime() - endNanos > 0;
  }
}
