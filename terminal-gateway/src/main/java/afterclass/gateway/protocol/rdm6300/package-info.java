/**
 * RDM6300, ID-12 and ID-20 readers of 125 kHz EM4100 cards on a serial line, 9600 8N1.
 *
 * <p>In: bytes of a one-way line. Out: one punch for each presentation of a card. The reader has no
 * clock, no memory and no acknowledgement: a card is lost if no program receives it.
 */
@NullMarked
package afterclass.gateway.protocol.rdm6300;

import org.jspecify.annotations.NullMarked;
