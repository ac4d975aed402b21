/**
 * People's behaviour at a time clock: punctual, late, forgetful, and so on, from one seed.
 *
 * <p>In: a person's assigned services on a day. Out: the times of that person's punches. Never
 * here: terminals, and what attendance is worth.
 */
@NullMarked
package afterclass.simulator.people;

import org.jspecify.annotations.NullMarked;
