package afterclass.gateway.session;

import java.time.Instant;

/**
 * The state of a link.
 *
 * @param name as {@code mqtt} or {@code serial:gate-1}
 * @param up whether bytes can arrive
 * @param since since when the state holds
 * @param why the last observation, for the office to read
 */
public record LinkHealth(String name, boolean up, Instant since, String why) {}
