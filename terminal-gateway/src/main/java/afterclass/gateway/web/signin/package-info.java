/**
 * Signing in and out, by password or by a link, and the first account.
 *
 * <p>In: credentials. Out: a session, and the pages {@code /sign-in} and {@code /set-up}. Never
 * here: SQL, judging, words outside the message bundles.
 */
@NullMarked
package afterclass.gateway.web.signin;

import org.jspecify.annotations.NullMarked;
