/** Sign-in by password or link, sign-out, and the first account. */
@NullMarked
package afterclass.gateway.web.signin;

import org.jspecify.annotations.NullMarked;
