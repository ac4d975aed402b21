/** Tests of valid and invalid payloads and their meaning. */
@NullMarked
package afterclass.gateway.protocol.attendance;

import org.jspecify.annotations.NullMarked;
