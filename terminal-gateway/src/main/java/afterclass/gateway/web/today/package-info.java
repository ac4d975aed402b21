/**
 * The present state of today: windows, last punches, terminals.
 *
 * <p>In: a request. Out: the first page, {@code /api/today}, and events when something changes.
 * Never here: SQL, judging, words outside the message bundles.
 */
@NullMarked
package afterclass.gateway.web.today;

import org.jspecify.annotations.NullMarked;
