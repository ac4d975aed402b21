/** The connection to a broker that stops, comes back and forgets. */
@NullMarked
package afterclass.gateway.link.mqtt;

import org.jspecify.annotations.NullMarked;
