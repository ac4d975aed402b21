/**
 * A virtual attendance clock that speaks Anviz TC_B: it waits to be asked, keeps every punch in its
 * memory with a "new" flag, and forgets the flag only when it is told to.
 *
 * <p>In: who puts a finger to it when, what goes wrong, and the bytes of the asking side. Out:
 * bytes on a serial line or a TCP connection. Never here: the gateway's framer, decoder or master.
 */
@NullMarked
package afterclass.simulator.terminal.anviz;

import org.jspecify.annotations.NullMarked;
