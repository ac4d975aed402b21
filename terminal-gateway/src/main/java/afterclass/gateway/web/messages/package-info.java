/**
 * Messages to people: what they were told, what they chose to be told by which way, and for
 * administrators what could not be delivered.
 *
 * <p>In: the viewer, a choice, a mail address with its code. Out: the page {@code /messages},
 * {@code /api/messages}. Never here: SQL, sending, words outside the message bundles.
 */
@NullMarked
package afterclass.gateway.web.messages;

import org.jspecify.annotations.NullMarked;
