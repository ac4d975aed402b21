/**
 * Held cases: services on hold because a record may be missing, listed for a person to decide.
 *
 * <p>In: the requested dates, a decision with its reason. Out: the page {@code /held}, {@code
 * /api/held}, and facts for the roster. Never here: SQL, judging, words outside the message
 * bundles.
 */
@NullMarked
package afterclass.gateway.web.held;

import org.jspecify.annotations.NullMarked;
