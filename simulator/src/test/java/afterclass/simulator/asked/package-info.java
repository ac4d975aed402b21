/**
 * Tests of the gateway's masters with virtual terminals that answer requests only, in simulated
 * time.
 */
@NullMarked
package afterclass.simulator.asked;

import org.jspecify.annotations.NullMarked;
