/**
 * The terminal gateway: from bytes on a line to a ledger that a school can prove.
 *
 * <p>Plain Java inside; the framework stands only in {@code wiring}, {@code web} and {@code store}.
 */
@NullMarked
package afterclass.gateway;

import org.jspecify.annotations.NullMarked;
