package afterclass.gateway.protocol;

import java.time.Instant;
import java.util.Objects;

/**
 * The current time on the scales that a conversation needs.
 *
 * @param nanos a monotonic clock in nanoseconds from an arbitrary origin, for waiting
 * @param wall the service's wall clock, for records and for setting a terminal's clock
 * @param passing a clock that also runs while the machine sleeps, for measuring how long no
 *     terminal was asked. It is the wall clock, except where that is simulated and jumps from step
 *     to step
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
