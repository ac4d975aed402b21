/**
 * Accounts of people: who may sign in and as what.
 *
 * <p>In: changes of accounts. Out: the page {@code /people} and {@code /api/accounts}. Never here:
 * SQL, judging, words outside the message bundles.
 */
@NullMarked
package afterclass.gateway.web.people;

import org.jspecify.annotations.NullMarked;
