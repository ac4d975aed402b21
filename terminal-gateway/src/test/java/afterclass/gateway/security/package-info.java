/** Tests of signing in and of passwords. */
@NullMarked
package afterclass.gateway.security;

import org.jspecify.annotations.NullMarked;
