/**
 * The messages that leave the service: an outbox in the store, and the senders that empty it, one
 * thread for each way. A message is sent at least once and in order for each receiver; failures are
 * tried again with growing pauses up to a bound.
 *
 * <p>In: messages of the room {@code notice}. Out: letters for the ways (mail, group robots), what
 * waits, and what could not be delivered. Never here: who is told what, SQL, HTTP or SMTP itself.
 */
@NullMarked
package afterclass.gateway.outbox;

import org.jspecify.annotations.NullMarked;
