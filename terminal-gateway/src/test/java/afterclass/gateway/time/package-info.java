/** Tests of the service's own clock. */
@NullMarked
package afterclass.gateway.time;

import org.jspecify.annotations.NullMarked;
