/**
 * The roster, shown and changed by the office: pattern, week, calendar, substitutions, swaps.
 *
 * <p>In: dates, substitutions, swaps and files. Out: the page {@code /roster} and {@code
 * /api/roster}. Never here: SQL, judging, words outside the message bundles.
 */
@NullMarked
package afterclass.gateway.web.roster;

import org.jspecify.annotations.NullMarked;
