/** Calls of real and broken terminals, what they mean and what they are answered. */
@NullMarked
package afterclass.gateway.protocol.zkpush;

import org.jspecify.annotations.NullMarked;
