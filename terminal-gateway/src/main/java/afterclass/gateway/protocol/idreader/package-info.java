/**
 * RS-485 readers of 125 kHz cards (荣士), several on one line, 19200 8N1.
 *
 * <p>In: bytes of a line on which the gateway asks. Out: the next question, and one punch for each
 * presentation of a card. A reader holds one card until it is asked, and deletes it with its
 * answer: an answer lost on the wires cannot be recovered.
 */
@NullMarked
package afterclass.gateway.protocol.idreader;

import org.jspecify.annotations.NullMarked;
