package afterclass.simulator.kinds;

import java.nio.file.Path;
import java.time.InstantSource;
import java.time.ZoneId;

/**
 * Where a terminal stands.
 *
 * @param site name of the site
 * @param directory where virtual lines are laid
 * @param zone of the terminal's own clock
 * @param clock the time that its own clock goes by
 */
public record Place(String site, Path directory, ZoneId zone, InstantSource clock) {}
