/**
 * A virtual RS-485 card reader that holds one card until it is asked, and forgets it with its
 * answer.
 *
 * <p>In: cards, and the bytes of the asking side. Out: bytes on a line. Never here: the gateway's
 * framer, decoder or master.
 */
@NullMarked
package afterclass.simulator.terminal.idreader;

import org.jspecify.annotations.NullMarked;
