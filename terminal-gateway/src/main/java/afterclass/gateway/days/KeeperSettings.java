package afterclass.gateway.days;

import java.time.Duration;
import java.time.ZoneId;

/**
 * The school's settings of the day-keeper.
 *
 * @param zone the school's time zone
 * @param clockAhead how far a terminal's time may be after its arrival before it is doubtful
 */
public record KeeperSettings(ZoneId zone, Duration clockAhead) {
  /** The default clock tolerance. */
  static final Duration USUAL = Duration.ofMinutes(2);

  /** The default clock tolerance in stores from before the ninth migration. */
  static final Duration USUAL_BEFORE = Duration.ofMinutes(5);

  /**
   * Returns a record's tolerance: the earlier one for old records, so that decisions stay.
   *
   * @param old whether the record was stored by a version with the old default
   */
  Duration clockAhead(boolean old) {
    return old && clockAhead.equals(USUAL) ? USUAL_BEFORE : clockAhead;
  }
}
