/**
 * The HTTP client of the service's public interface.
 *
 * <p>In: requests. Out: responses, checked for their shape. Never here: the service's own classes.
 */
@NullMarked
package afterclass.simulator.api;

import org.jspecify.annotations.NullMarked;
