package afterclass.gateway.feed;

import java.time.Instant;
import java.util.function.Supplier;

/**
 * A person's calendar in its present state.
 *
 * @param tag mark of its content: the same for the same content, also after a restart
 * @param since time since which it has had this content, to the second
 * @param content writes the iCalendar file
 */
public record Edition(String tag, Instant since, Supplier<byte[]> content) {}
