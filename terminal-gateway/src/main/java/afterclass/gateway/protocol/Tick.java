package afterclass.gateway.protocol;

import java.time.Instant;
import java.util.Objects;

/**
 * Now, on the two scales that a conversation needs.
 *
 * @param nanos a clock that only runs forward, in nanoseconds from an unknown beginning: for
 *     waiting
 * @param wall the time of day by the service's clock: for what is written down and for setting a
 *     terminal's clock
 * @param passing a clock that also runs while the machine sleeps: for telling how long nobody
 *     asked. It is the wall clock, but where that is simulated and leaps from deed to deed
 */
public record Tick(long nanos, Instant wall, Instant passing) {

  public Tick {
    Objects.requireNonNull(wall, "wall");
    Objects.requireNonNull(passing, "passing");
  }

  /** Now, where the wall clock runs as time does. */
  public Tick(long nanos, Instant wall) {
    this(nanos, wall, wall);
  }
}
