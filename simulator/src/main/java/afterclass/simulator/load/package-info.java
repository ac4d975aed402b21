/**
 * Load tests: punches on a fixed schedule, and the time from each to the acknowledgement that it is
 * on disk.
 *
 * <p>In: rate, terminals, duration. Out: percentiles, and whether a punch was lost or duplicated.
 * Never here: waiting for a reply before the next punch is sent, which would hide every stall.
 */
@NullMarked
package afterclass.simulator.load;

import org.jspecify.annotations.NullMarked;
