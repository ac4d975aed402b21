/** Frames of real and broken readers, and what they mean. */
@NullMarked
package afterclass.gateway.protocol.rdm6300;

import org.jspecify.annotations.NullMarked;
