/**
 * The simulated school: its clock, its people and their cards, all from one seed.
 *
 * <p>In: a seed and sizes. Out: staff, cards, rosters, and the time. Never here: what attendance is
 * worth.
 */
@NullMarked
package afterclass.simulator.world;

import org.jspecify.annotations.NullMarked;
