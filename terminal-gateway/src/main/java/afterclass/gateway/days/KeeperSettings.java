package afterclass.gateway.days;

import java.time.Duration;
import java.time.ZoneId;

/**
 * What the school sets of the day-keeper.
 *
 * @param zone zone of the school's wall clock
 * @param clockAhead how far a terminal's time may be after its arrival before it is suspect
 */
public record KeeperSettings(ZoneId zone, Duration clockAhead) {}
