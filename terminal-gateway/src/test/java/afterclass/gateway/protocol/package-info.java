/** Payloads of terminals behind a broker, good and bad, and what they mean. */
@NullMarked
package afterclass.gateway.protocol;

import org.jspecify.annotations.NullMarked;
