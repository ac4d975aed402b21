/**
 * The terminal gateway: receives punches from terminals, keeps them in a journal, judges each staff
 * member's days and posts the results to a ledger.
 *
 * <p>Plain Java inside; the framework stands only in {@code wiring}, {@code web} and {@code store}.
 */
@NullMarked
package afterclass.gateway;

import org.jspecify.annotations.NullMarked;
