/** Tests of the removal of pictures, and of the answers to terminals. */
@NullMarked
package afterclass.gateway.protocol.face;

import org.jspecify.annotations.NullMarked;
