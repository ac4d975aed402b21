/** Tests of frames of real and faulty readers and their meaning. */
@NullMarked
package afterclass.gateway.protocol.rdm6300;

import org.jspecify.annotations.NullMarked;
