/**
 * A virtual RS-485 card reader that holds one card until it is polled and clears it with its reply.
 *
 * <p>In: cards, and the master's bytes. Out: bytes on a line. Never here: the gateway's framer,
 * decoder or master.
 */
@NullMarked
package afterclass.simulator.terminal.idreader;

import org.jspecify.annotations.NullMarked;
