/** Masters of the gateway against virtual terminals that wait to be asked, in simulated time. */
@NullMarked
package afterclass.simulator.asked;

import org.jspecify.annotations.NullMarked;
