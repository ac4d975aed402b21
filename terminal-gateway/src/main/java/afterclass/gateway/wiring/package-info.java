/**
 * Where the framework meets the plain rooms: configuration, the beans, the scheduler of judging.
 */
@NullMarked
package afterclass.gateway.wiring;

import org.jspecify.annotations.NullMarked;
