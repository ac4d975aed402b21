package afterclass.rules.explain;

import afterclass.rules.model.RequirementTrace;
import java.time.Duration;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/**
 * What one requirement found and lacked, in numbers.
 *
 * @param needed how many counted punches are asked; 0 where none is
 * @param counted how many there are
 * @param missing how many are missing
 * @param nearest where some are missing, the punch of the day outside the window that came nearest
 *     to it, or {@code null} if there is none
 * @param seconds how long {@code nearest} came before the window's first instant or after its last
 *     minute or second as the policy states it, whole seconds; {@code null} without it
 */
public record Shortfall(
    int needed, int counted, int missing, @Nullable LocalTime nearest, @Nullable Long seconds) {

  static Shortfall of(RequirementTrace trace) {
    int counted = trace.counted().size();
    int missing = Math.max(0, trace.needed() - counted);
    LocalTime nearest = null;
    long least = Long.MAX_VALUE;
    LocalTime from = trace.from();
    LocalTime to = trace.to();
    if (missing > 0 && from != null && to != null) {
      for (LocalTime punch : trace.passedOver()) {
        long away = away(punch, from, to);
        if (away > 0 && away < least) {
          nearest = punch;
          least = away;
        }
      }
    }
    return new Shortfall(trace.needed(), counted, missing, nearest, nearest == null ? null : least);
  }

  /** Seconds outside the window; 0 or less inside. */
  private static long away(LocalTime punch, LocalTime from, LocalTime to) {
    Duration gap =
        punch.isBefore(from) ? Duration.between(punch, from) : Duration.between(to, punch);
    return gap.toSeconds();
  }
}
