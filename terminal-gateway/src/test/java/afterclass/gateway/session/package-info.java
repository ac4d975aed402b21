/** Tests of terminals over real links with a journal whose commits the test controls. */
@NullMarked
package afterclass.gateway.session;

import org.jspecify.annotations.NullMarked;
