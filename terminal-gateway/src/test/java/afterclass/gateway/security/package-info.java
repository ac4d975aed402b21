/** Who may sign in, and with which passwords. */
@NullMarked
package afterclass.gateway.security;

import org.jspecify.annotations.NullMarked;
