package afterclass.gateway.days;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What must not be forgotten of the service's clock when the service ends.
 *
 * @param doubtedSince the last sure instant of a doubt that is not over, or {@code null}
 * @param ahead how far the wall clock was ahead of the time that the service went by; zero unless
 *     it had stepped
 * @param time the time that the service went by then; {@code null} unless the wall clock had
 *     stepped
 */
public record ClockState(@Nullable Instant doubtedSince, Duration ahead, @Nullable Instant time) {
  /** Nothing is in doubt. */
  public static final ClockState SURE = new ClockState(null, Duration.ZERO, null);
}
