/**
 * Terminals: their states and their registrations.
 *
 * <p>In: changes of registrations. Out: the page {@code /terminals} and {@code /api/terminals}.
 * Never here: SQL, judging, words outside the message bundles.
 */
@NullMarked
package afterclass.gateway.web.terminals;

import org.jspecify.annotations.NullMarked;
