/** The roster, shown and changed by the office: pattern, week, calendar, substitutions, swaps. */
@NullMarked
package afterclass.gateway.web.roster;

import org.jspecify.annotations.NullMarked;
