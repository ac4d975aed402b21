/**
 * The cards that nobody holds, and giving one to its holder.
 *
 * <p>In: requests. Out: pages and JSON. Never here: SQL, judging, words outside the message
 * bundles.
 */
@NullMarked
package afterclass.gateway.web.cards;

import org.jspecify.annotations.NullMarked;
