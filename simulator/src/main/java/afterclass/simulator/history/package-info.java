/**
 * Years of a school: made up from a seed, judged by the service itself, and how long its pages take
 * over them.
 *
 * <p>In: how many people, how many years, a seed. Out: a store that the service opens as its own,
 * and the times of its pages. Never here: a day judged or an entry posted by anybody but the
 * service.
 */
@NullMarked
package afterclass.simulator.history;

import org.jspecify.annotations.NullMarked;
