/**
 * The tables on clocks: corrections of arrival times (clock shifts), disagreements of clocks,
 * pauses of the service, and each terminal's last message and last confirmation that its memory is
 * empty.
 *
 * <p>In: the sessions' findings about clocks. Out: the same, for dating punches. Never here: how a
 * punch is dated.
 */
@NullMarked
package afterclass.gateway.store.clock;

import org.jspecify.annotations.NullMarked;
