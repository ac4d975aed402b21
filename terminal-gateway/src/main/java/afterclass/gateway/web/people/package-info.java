/**
 * Accounts: who may sign in and as what, and everyone's own password, sessions and tokens.
 *
 * <p>In: changes of accounts. Out: the pages {@code /people} and {@code /account}, {@code
 * /api/accounts} and {@code /api/account}. Never here: SQL, judging, words outside the message
 * bundles.
 */
@NullMarked
package afterclass.gateway.web.people;

import org.jspecify.annotations.NullMarked;
