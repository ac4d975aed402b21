/**
 * Asking the service over HTTP, as anybody could.
 *
 * <p>In: questions. Out: answers, checked for their shape. Never here: the service's own classes.
 */
@NullMarked
package afterclass.simulator.api;

import org.jspecify.annotations.NullMarked;
