/**
 * The tables on clocks: shifts, disagreements, pauses of the service and marks of terminals.
 *
 * <p>In: the sessions' findings about clocks. Out: the same, for dating punches. Never here: how a
 * punch is dated.
 */
@NullMarked
package afterclass.gateway.store.clock;

import org.jspecify.annotations.NullMarked;
