/** Tests of the gateway's serial link on virtual lines. */
@NullMarked
package afterclass.simulator.link;

import org.jspecify.annotations.NullMarked;
