/**
 * Sign-in by a password or a link, sign-out, and the first account.
 *
 * <p>In: names, passwords and the keys of links. Out: the pages {@code /sign-in}, {@code /sign-out}
 * and {@code /set-up}, and the cookies of a session. Never here: SQL, the checking of passwords.
 */
@NullMarked
package afterclass.gateway.web.signin;

import org.jspecify.annotations.NullMarked;
