/**
 * Judged days: everybody's on a date, one staff member's explained, and the punches behind them.
 *
 * <p>In: requests. Out: pages and JSON. Never here: SQL, judging, words outside the message
 * bundles.
 */
@NullMarked
package afterclass.gateway.web.days;

import org.jspecify.annotations.NullMarked;
