/**
 * The kinds of virtual terminals by protocol, one class per kind, with their registry {@link
 * afterclass.simulator.kinds.TerminalKinds}.
 *
 * <p>In: badges presented, cables disconnected. Out: a terminal's messages over its real link, and
 * the settings that register it. Never here: the gateway, and what a punch is worth.
 */
@NullMarked
package afterclass.simulator.kinds;

import org.jspecify.annotations.NullMarked;
