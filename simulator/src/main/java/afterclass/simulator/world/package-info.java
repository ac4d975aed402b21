/**
 * The simulated school: its clock, people, office and terminals, and the playing of scenarios, all
 * from one seed.
 *
 * <p>In: a scenario and a seed. Out: a played scenario with its ground truth (what really
 * happened). Never here: what attendance is worth.
 */
@NullMarked
package afterclass.simulator.world;

import org.jspecify.annotations.NullMarked;
