/**
 * The roster as an office reads and changes it: pattern, week, calendar, substitutions, swaps.
 *
 * <p>In: requests. Out: pages and JSON. Never here: SQL, judging, words outside the message
 * bundles.
 */
@NullMarked
package afterclass.gateway.web.roster;

import org.jspecify.annotations.NullMarked;
