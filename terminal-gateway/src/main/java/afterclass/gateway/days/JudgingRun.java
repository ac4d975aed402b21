package afterclass.gateway.days;

import java.time.Duration;
import java.time.Instant;

/**
 * A run of the day-keeper through its stages.
 *
 * @param now instant to judge by
 * @param endNanos when to stop between two transactions, as {@link System#nanoTime}
 */
record JudgingRun(Instant now, long endNanos) {

  /** Returns a run without a time limit. */
  static JudgingRun unbounded(Instant now) {
    return new JudgingRun(now, System.nanoTime() + Long.MAX_VALUE / 2);
  }

  /** Returns a run with a time limit. */
  static JudgingRun within(Duration bound, Instant now) {
    return new JudgingRun(now, System.nanoTime() + bound.toNanos());
  }

  /** Returns whether the time limit of this run of judging has passed. */
  boolean over() {
    return System.nanoTime() - endNanos > 0;
  }
}
