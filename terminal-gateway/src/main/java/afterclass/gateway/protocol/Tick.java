package afterclass.gateway.protocol;

import java.time.Instant;
import java.util.Objects;

/**
 * The current time, read from the three clocks that a conversation with a terminal needs.
 *
 * @param nanos reading of a monotonic clock in nanoseconds from an arbitrary origin, for timeouts
 * @param wall reading of the service's wall clock, for records and for setting a terminal's clock
 * @param passing reading of a clock that also runs while the machine sleeps, for measuring how long
 *     no terminal was polled: the wall clock, unless that is simulated
 */
public record Tick(long nanos, Instant wall, Instant passing) {

  public Tick {
    Objects.requireNonNull(wall, "wall");
    Objects.requireNonNull(passing, "passing");
  }

  /** Creates a tick whose wall clock runs in real time. */
  public Tick(long nanos, Instant wall) {
    this(nanos, wall, wall);
  }
}
