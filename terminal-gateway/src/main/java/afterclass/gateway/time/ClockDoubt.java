package afterclass.gateway.time;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;

/**
 * A time in which the service cannot be sure of its clock, or of having heard everything.
 *
 * @param number grows with every step and every pause; what was heard before does not count
 * @param since the last instant at which all was well
 * @param noticed when it was noticed, by the time that the service goes by
 * @param noticedNanos the same, on the monotonic clock
 * @param ahead how far the machine's wall clock is ahead of the time that the service goes by;
 *     negative if it is behind, zero after a mere pause or once the wall clock is believed
 * @param slept whether the whole machine slept, so that nothing could be received
 * @param wallWrong whether the terminals contradict the machine's wall clock: the service goes on
 *     without it, and nothing waits any longer
 */
public record ClockDoubt(
    long number,
    Instant since,
    Instant noticed,
    long noticedNanos,
    Duration ahead,
    boolean slept,
    boolean wallWrong) {

  public ClockDoubt {
    Objects.requireNonNull(since, "since");
    Objects.requireNonNull(noticed, "noticed");
    Objects.requireNonNull(ahead, "ahead");
  }

  /** Whether the wall clock and the time that the service goes by differ. */
  public boolean stepped() {
    return !ahead.isZero();
  }

  /** The same, known to be the wall clock's fault. */
  ClockDoubt withWallWrong() {
    return new ClockDoubt(number, since, noticed, noticedNanos, ahead, slept, true);
  }

  /** The same after the wall clock was believed. */
  ClockDoubt believed(Instant now) {
    Instant first = since.isBefore(now) ? since : now;
    return new ClockDoubt(number, first, now, noticedNanos, Duration.ZERO, slept, false);
  }
}
