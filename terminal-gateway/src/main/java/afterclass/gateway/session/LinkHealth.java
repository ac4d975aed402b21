package afterclass.gateway.session;

import java.time.Instant;

/**
 * How a link stands.
 *
 * @param name as {@code mqtt} or {@code serial:gate-1}
 * @param up whether bytes can arrive
 * @param since since when it is so
 * @param why what was seen last, for the office to read
 */
public record LinkHealth(String name, boolean up, Instant since, String why) {}
