/** Terminals over real links against a journal that the test holds in its hand. */
@NullMarked
package afterclass.gateway.session;

import org.jspecify.annotations.NullMarked;
