/** Where the framework meets the plain rooms: configuration, the beans, the scheduled heartbeat. */
@NullMarked
package afterclass.gateway.wiring;

import org.jspecify.annotations.NullMarked;
