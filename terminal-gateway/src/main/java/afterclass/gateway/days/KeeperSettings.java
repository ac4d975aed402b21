package afterclass.gateway.days;

import java.time.Duration;
import java.time.ZoneId;

/**
 * What the school sets of the day-keeper.
 *
 * @param zone zone of the school's wall clock
 * @param clockAhead how far a terminal's time may be after its arrival before it is suspect
 */
public record KeeperSettings(ZoneId zone, Duration clockAhead) {
  /** How far clocks may differ unless the school sets something else. */
  static final Duration USUAL = Duration.ofMinutes(2);

  /** What was usual in stores of versions before the ninth migration. */
  static final Duration USUAL_BEFORE = Duration.ofMinutes(5);

  /**
   * How far clocks may differ for an old record: what was judged stays judged.
   *
   * @param old whether the record was stored by a version that allowed more
   */
  Duration clockAhead(boolean old) {
    return old && clockAhead.equals(USUAL) ? USUAL_BEFORE : clockAhead;
  }
}
