/** Tests of the connection to a broker that stops, restarts or loses its sessions. */
@NullMarked
package afterclass.gateway.link.mqtt;

import org.jspecify.annotations.NullMarked;
