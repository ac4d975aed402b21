/** The health and the metrics of the service. */
@NullMarked
package afterclass.gateway.web.health;

import org.jspecify.annotations.NullMarked;
