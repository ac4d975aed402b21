/** Payloads good and bad, and what they mean. */
@NullMarked
package afterclass.gateway.protocol.attendance;

import org.jspecify.annotations.NullMarked;
