/** Tests of the virtual ZKTeco terminal with the whole gateway. */
@NullMarked
package afterclass.simulator.terminal.zkpush;

import org.jspecify.annotations.NullMarked;
