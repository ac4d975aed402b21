/** Tests of calls of real and faulty terminals, their meaning and their answers. */
@NullMarked
package afterclass.gateway.protocol.zkpush;

import org.jspecify.annotations.NullMarked;
