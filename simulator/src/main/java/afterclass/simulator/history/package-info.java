/**
 * Years of generated school history, evaluated by the service itself, and the response times of its
 * pages on them.
 *
 * <p>In: number of people, years, a seed. Out: a store that the service can open, and the pages'
 * times. Never here: evaluation or postings outside the service.
 */
@NullMarked
package afterclass.simulator.history;

import org.jspecify.annotations.NullMarked;
