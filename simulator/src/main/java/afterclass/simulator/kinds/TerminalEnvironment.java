package afterclass.simulator.kinds;

import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneId;

/**
 * The surroundings of a terminal.
 *
 * @param site name of the site
 * @param directory directory of the virtual serial lines
 * @param zone time zone of the terminal's clock
 * @param clock time source of the terminal's clock
 * @param repeatEvery interval of heartbeats and repeats: 30 s in real time, less in simulated time
 */
public record TerminalEnvironment(
    String site, Path directory, ZoneId zone, InstantSource clock, Duration repeatEvery) {}
