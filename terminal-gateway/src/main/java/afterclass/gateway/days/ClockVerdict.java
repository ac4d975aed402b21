package afterclass.gateway.days;

import afterclass.gateway.session.ClockReading;
import afterclass.gateway.time.ClockUncertainty;
import java.time.Duration;
import java.util.List;

/**
 * The decision between service time and the wall clock after a step. The terminals' clocks decide;
 * without any, a step below one day is accepted once every terminal has sent a message and a short
 * wait has passed; a longer step is never accepted.
 */
enum ClockVerdict {
  /** The wall clock shows the right time. */
  WALL,
  /** The service time is right, and the wall clock shows a wrong time. */
  OWN,
  /** Neither time has been confirmed yet. */
  OPEN;

  /** The largest difference at which two clocks agree. */
  static final Duration AGREE = Duration.ofMinutes(2);

  /** The smallest step of the wall clock that is accepted only if a terminal confirms it. */
  static final Duration UNPROVEN = Duration.ofDays(1);

  /**
   * Returns which of the two times is right, as far as the terminals' clocks tell.
   *
   * @param readings readings of the terminal clocks since the step
   * @param heard whether every terminal has sent a message since
   * @param waited whether all have sent one and the waiting time is over
   */
  static ClockVerdict of(
      ClockUncertainty doubt, List<ClockReading> readings, boolean heard, boolean waited) {
    Duration ahead = doubt.ahead();
    boolean wall =
        readings.stream().anyMatch(s -> s.ahead().minus(ahead).abs().compareTo(AGREE) <= 0);
    boolean own = readings.stream().anyMatch(s -> s.ahead().abs().compareTo(AGREE) <= 0);
    if (wall && own) {
      return between(ahead, readings, heard);
    }
    if (wall) {
      return WALL;
    }
    if (own) {
      return OWN;
    }
    return waited && ahead.abs().compareTo(UNPROVEN) < 0 ? WALL : OPEN;
  }

  /**
   * Decides when terminals support both times. If the two are within tolerance, the wall clock
   * wins. A clock reading outweighs a record's time; a record can be late but never early, so the
   * later of two record times is right.
   */
  private static ClockVerdict between(Duration ahead, List<ClockReading> readings, boolean heard) {
    if (ahead.abs().compareTo(AGREE.multipliedBy(2)) <= 0) {
      return heard ? WALL : OPEN;
    }
    long readWall =
        readings.stream()
            .filter(ClockReading::reading)
            .filter(s -> s.ahead().minus(ahead).abs().compareTo(AGREE) <= 0)
            .count();
    long readOwn =
        readings.stream()
            .filter(ClockReading::reading)
            .filter(s -> s.ahead().abs().compareTo(AGREE) <= 0)
            .count();
    if (readWall != readOwn) {
      return readWall > readOwn ? WALL : OWN;
    }
    return ahead.isNegative() ? OWN : WALL;
  }
}
