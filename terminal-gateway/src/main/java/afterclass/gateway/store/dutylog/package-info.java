/**
 * The table of the duty log.
 *
 * <p>In and out: records of the package {@code dutylog}. Never here: who may write or read.
 */
@NullMarked
package afterclass.gateway.store.dutylog;

import org.jspecify.annotations.NullMarked;
