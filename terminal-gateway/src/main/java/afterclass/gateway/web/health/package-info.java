/**
 * How the service is: health and measures.
 *
 * <p>In: the store, the journal's writer, the links. Out: {@code /health} and {@code /prometheus}.
 * Never here: SQL, judging, words outside the message bundles.
 */
@NullMarked
package afterclass.gateway.web.health;

import org.jspecify.annotations.NullMarked;
