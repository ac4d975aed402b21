/**
 * The health and the metrics of the service.
 *
 * <p>In: the state of the service. Out: {@code /health}, {@code /prometheus}, and why the clock is
 * in doubt. Never here: SQL, judging.
 */
@NullMarked
package afterclass.gateway.web.health;

import org.jspecify.annotations.NullMarked;
