/**
 * The tables of the outbox, of its digests, and of people's mail addresses.
 *
 * <p>In and out: records of the package {@code outbox}. Never here: what is sent when.
 */
@NullMarked
package afterclass.gateway.store.outbox;

import org.jspecify.annotations.NullMarked;
