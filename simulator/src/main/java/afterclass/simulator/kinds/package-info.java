/**
 * The kinds of virtual terminals that can stand on a stage, by the name of their protocol: one
 * class a kind, and {@link afterclass.simulator.kinds.TerminalKinds}, the one list of them.
 *
 * <p>In: people with their badges, cables that are pulled. Out: what a terminal says over its real
 * link, and the settings that register it. Never here: the gateway, and what a punch is worth.
 */
@NullMarked
package afterclass.simulator.kinds;

import org.jspecify.annotations.NullMarked;
