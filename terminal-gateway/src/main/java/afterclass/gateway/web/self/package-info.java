/**
 * What is a person's own: month, account, password, sessions and tokens.
 *
 * <p>In: the person who is signed in. Out: the pages {@code /me} and {@code /account}, {@code
 * /api/me} and {@code /api/account}. Never here: SQL, judging, words outside the message bundles.
 */
@NullMarked
package afterclass.gateway.web.self;

import org.jspecify.annotations.NullMarked;
