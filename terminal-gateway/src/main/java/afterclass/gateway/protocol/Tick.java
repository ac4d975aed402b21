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
 */
public record Tick(long nanos, Instant wall) {

  public Tick {
    Objects.requireNonNull(wall, "wall");
  }
}
