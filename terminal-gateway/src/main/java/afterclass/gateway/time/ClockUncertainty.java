package afterclass.gateway.time;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;

/**
 * A period in which the gateway's own time, or the completeness of the received records, is
 * uncertain (a clock doubt).
 *
 * @param number increases with every step and every pause; terminals whose last message came under
 *     a lower number must send one again
 * @param since last certain instant
 * @param noticed instant at which the doubt was noticed, in service time
 * @param noticedNanos reading of the monotonic clock at that instant, in nanoseconds
 * @param ahead lead of the machine's wall clock over service time; negative if behind, zero after a
 *     pause without a step, or once the wall clock is accepted
 * @param slept whether the whole machine slept, so that nothing could be received
 * @param wallWrong whether the terminals contradict the machine's wall clock: the service continues
 *     without it, and no deadline is suspended
 */
public record ClockUncertainty(
    long number,
    Instant since,
    Instant noticed,
    long noticedNanos,
    Duration ahead,
    boolean slept,
    boolean wallWrong) {

  public ClockUncertainty {
    Objects.requireNonNull(since, "since");
    Objects.requireNonNull(noticed, "noticed");
    Objects.requireNonNull(ahead, "ahead");
  }

  /** Returns whether the wall clock differs from service time. */
  public boolean stepped() {
    return !ahead.isZero();
  }

  /** Returns this clock doubt with the wall clock declared wrong. */
  ClockUncertainty withWallWrong() {
    return new ClockUncertainty(number, since, noticed, noticedNanos, ahead, slept, true);
  }

  /** Returns this clock doubt with the wall clock accepted. */
  ClockUncertainty believed(Instant now) {
    Instant first = since.isBefore(now) ? since : now;
    return new ClockUncertainty(number, first, now, noticedNanos, Duration.ZERO, slept, false);
  }
}
