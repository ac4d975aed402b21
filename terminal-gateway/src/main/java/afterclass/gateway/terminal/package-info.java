/**
 * The identity of terminals, which every other package may use.
 *
 * <p>In: a site and an id, or both as text. Out: {@link afterclass.gateway.terminal.TerminalId}.
 * Never here: a terminal's link or its state.
 */
@NullMarked
package afterclass.gateway.terminal;

import org.jspecify.annotations.NullMarked;
