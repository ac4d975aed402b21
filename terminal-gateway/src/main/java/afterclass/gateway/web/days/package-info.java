/**
 * Judged days: all staff on a date, one staff member's day explained, and the punches behind them.
 */
@NullMarked
package afterclass.gateway.web.days;

import org.jspecify.annotations.NullMarked;
