package afterclass.gateway.days;

import afterclass.gateway.session.ClockSaid;
import afterclass.gateway.time.ClockDoubt;
import java.time.Duration;
import java.util.List;

/**
 * Which of two times is right after the wall clock stepped: the one that the service goes on by, or
 * the wall clock's. The terminals' own clocks tell; where none does, a step of less than a day is
 * believed once every terminal was heard and a little time has passed, and a longer one never.
 */
enum ClockVerdict {
  /** The wall clock is right. */
  WALL,
  /** The service's own time is right, the wall clock is wrong. */
  OWN,
  /** Nobody can tell yet. */
  OPEN;

  /** Two clocks that agree within this are both right. */
  static final Duration AGREE = Duration.ofMinutes(2);

  /** No machine steps its clock by more in good order without a terminal that agrees. */
  static final Duration UNPROVEN = Duration.ofDays(1);

  /**
   * The verdict.
   *
   * @param said what the terminals' clocks said since
   * @param heard whether every terminal was heard since
   * @param waited whether that and long enough was waited
   */
  static ClockVerdict of(ClockDoubt doubt, List<ClockSaid> said, boolean heard, boolean waited) {
    Duration ahead = doubt.ahead();
    boolean wall = said.stream().anyMatch(s -> s.ahead().minus(ahead).abs().compareTo(AGREE) <= 0);
    boolean own = said.stream().anyMatch(s -> s.ahead().abs().compareTo(AGREE) <= 0);
    if (wall && own) {
      return between(ahead, said, heard);
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
   * Terminals speak for both. Where both are within what clocks differ, the wall clock is followed.
   * A clock that was read tells more than a record, and a record may be late but never early: of
   * two times that records say, the later one is right.
   */
  private static ClockVerdict between(Duration ahead, List<ClockSaid> said, boolean heard) {
    if (ahead.abs().compareTo(AGREE.multipliedBy(2)) <= 0) {
      return heard ? WALL : OPEN;
    }
    long readWall =
        said.stream()
            .filter(ClockSaid::reading)
            .filter(s -> s.ahead().minus(ahead).abs().compareTo(AGREE) <= 0)
            .count();
    long readOwn =
        said.stream()
            .filter(ClockSaid::reading)
            .filter(s -> s.ahead().abs().compareTo(AGREE) <= 0)
            .count();
    if (readWall != readOwn) {
      return readWall > readOwn ? WALL : OWN;
    }
    return ahead.isNegative() ? OWN : WALL;
  }
}
