/**
 * Judged days: all staff on a date, one staff member's day explained, and the punches behind them.
 *
 * <p>In: a date, a staff number. Out: the pages of days, {@code /api/days}, {@code /api/staff} and
 * {@code /api/punches}. Never here: SQL, judging, words outside the message bundles.
 */
@NullMarked
package afterclass.gateway.web.days;

import org.jspecify.annotations.NullMarked;
