/**
 * RS-485 readers of 125 kHz cards (荣士), several on one line, 19200 8N1.
 *
 * <p>In: bytes of a line on which the gateway asks. Out: what to ask next, and one punch for each
 * presentation of a card. A reader holds one card until it is asked, and forgets it with its
 * answer: what gets lost on the wires is lost.
 */
@NullMarked
package afterclass.gateway.protocol.idreader;

import org.jspecify.annotations.NullMarked;
