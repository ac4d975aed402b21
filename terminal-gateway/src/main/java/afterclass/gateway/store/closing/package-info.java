/**
 * The table of month sheets.
 *
 * <p>In and out: records of the package {@code closing}. Never here: how a sheet is computed.
 */
@NullMarked
package afterclass.gateway.store.closing;

import org.jspecify.annotations.NullMarked;
