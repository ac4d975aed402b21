/**
 * A person's own month: its days and sums.
 *
 * <p>In: the person who is signed in. Out: the page {@code /me} and {@code /api/me}. Never here:
 * SQL, judging, words outside the message bundles.
 */
@NullMarked
package afterclass.gateway.web.self;

import org.jspecify.annotations.NullMarked;
