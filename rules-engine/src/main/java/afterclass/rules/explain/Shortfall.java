package afterclass.rules.explain;

import afterclass.rules.model.RequirementTrace;
import java.time.Duration;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/**
 * The numbers of punches that one requirement needed, found and lacked.
 *
 * @param needed number of counted punches needed; 0 if none
 * @param counted number of counted punches
 * @param missing number of missing punches
 * @param nearest if punches are missing, the day's punch outside the window nearest to it, or
 *     {@code null} if there is none
 * @param seconds whole seconds from {@code nearest} to the window's first instant, or to its last
 *     minute or second as the policy states it; {@code null} without {@code nearest}
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

  /** Returns the distance of a punch from the window in seconds; 0 or less inside. */
  private static long away(LocalTime punch, LocalTime from, LocalTime to) {
    Duration gap =
        punch.isBefore(from) ? Duration.between(punch, from) : Duration.between(to, punch);
    return gap.toSeconds();
  }
}
