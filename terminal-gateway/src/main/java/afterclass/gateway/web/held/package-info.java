/**
 * Held cases: services whose record may be missing, listed and decided by a person.
 *
 * <p>In: the dates asked for, a decision with its reason. Out: the page {@code /held}, {@code
 * /api/held}, and facts for the roster. Never here: SQL, judging, words outside the message
 * bundles.
 */
@NullMarked
package afterclass.gateway.web.held;

import org.jspecify.annotations.NullMarked;
