/**
 * How people behave at a time clock: punctual, late, forgetful, and so on, from one seed.
 *
 * <p>In: what somebody is assigned on a day. Out: when that person touches a terminal. Never here:
 * terminals, and what attendance is worth.
 */
@NullMarked
package afterclass.simulator.people;

import org.jspecify.annotations.NullMarked;
