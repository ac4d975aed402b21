/**
 * Time clocks: how each of them stands, and the registry that they are entered in.
 *
 * <p>In: changes of the registry. Out: the page {@code /terminals}, and {@code /api/terminals}.
 * Never here: SQL, judging, words outside the message bundles.
 */
@NullMarked
package afterclass.gateway.web.terminals;

import org.jspecify.annotations.NullMarked;
