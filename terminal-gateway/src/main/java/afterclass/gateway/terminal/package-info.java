/**
 * The identity of terminals, which every other room may use.
 *
 * <p>In: a site and an id, or both as text. Out: {@link afterclass.gateway.terminal.TerminalId}.
 * Nothing of how a terminal is reached or how it stands belongs here.
 */
@NullMarked
package afterclass.gateway.terminal;

import org.jspecify.annotations.NullMarked;
