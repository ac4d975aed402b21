/** Tests of the service as a whole. */
@NullMarked
package afterclass.gateway.wiring;

import org.jspecify.annotations.NullMarked;
