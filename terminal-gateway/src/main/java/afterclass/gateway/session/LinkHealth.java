package afterclass.gateway.session;

import java.time.Instant;

/**
 * The state of a link.
 *
 * @param name name of the link, such as {@code mqtt} or {@code serial:gate-1}
 * @param up whether bytes can arrive
 * @param since time at which the state began
 * @param why the last observation, for the office to read
 */
public record LinkHealth(String name, boolean up, Instant since, String why) {}
