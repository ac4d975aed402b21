/**
 * The staff: everybody who punches, and all that is entered about one person on one page.
 *
 * <p>In: a search, a staff number. Out: the pages {@code /staff} and {@code /staff/…}; their forms
 * send facts to {@code web.facts} and accounts to {@code web.people}. Never here: SQL, judging,
 * words outside the message bundles.
 */
@NullMarked
package afterclass.gateway.web.staff;

import org.jspecify.annotations.NullMarked;
