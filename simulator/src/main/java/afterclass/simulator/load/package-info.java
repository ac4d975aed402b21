/**
 * Load: punches on a schedule that is fixed beforehand, and how long each waits for the service's
 * word that it is on disk.
 *
 * <p>In: rate, terminals, duration. Out: percentiles, and whether anything was lost or doubled.
 * Never here: waiting for an answer before the next punch is sent, which would hide every stall.
 */
@NullMarked
package afterclass.simulator.load;

import org.jspecify.annotations.NullMarked;
