/**
 * A virtual attendance clock with the Anviz TC_B protocol: it answers requests only, stores every
 * punch with a "new" flag, and clears the flag only on command.
 *
 * <p>In: punches, planned faults, and the master's bytes. Out: bytes on a serial line or a TCP
 * connection. Never here: the gateway's framer, decoder or master.
 */
@NullMarked
package afterclass.simulator.terminal.anviz;

import org.jspecify.annotations.NullMarked;
