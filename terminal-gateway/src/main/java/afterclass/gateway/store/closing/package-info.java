/**
 * The sheets of months.
 *
 * <p>In and out: records of the room {@code closing}. Never here: what a sheet adds up.
 */
@NullMarked
package afterclass.gateway.store.closing;

import org.jspecify.annotations.NullMarked;
