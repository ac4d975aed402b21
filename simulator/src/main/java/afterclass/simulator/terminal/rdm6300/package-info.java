/**
 * A virtual serial card reader that repeats a tag's frame while the tag is held to it: RDM6300 and
 * ID-12 format, 9600 bit/s, send-only, no clock, no memory.
 *
 * <p>In: tags. Out: bytes on a line. Never here: the gateway's framer or decoder.
 */
@NullMarked
package afterclass.simulator.terminal.rdm6300;

import org.jspecify.annotations.NullMarked;
