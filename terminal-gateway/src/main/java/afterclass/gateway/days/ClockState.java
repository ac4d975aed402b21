package afterclass.gateway.days;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The state of the service's clock that must survive a restart.
 *
 * @param doubtedSince last certain instant before an open clock doubt, or {@code null}
 * @param ahead lead of the wall clock over service time; zero without a step
 * @param time service time when the state was stored; {@code null} without a step
 */
public record ClockState(@Nullable Instant doubtedSince, Duration ahead, @Nullable Instant time) {
  /** The state while the time is certain. */
  public static final ClockState SURE = new ClockState(null, Duration.ZERO, null);
}
