/** The virtual ZKTeco terminal against the whole gateway. */
@NullMarked
package afterclass.simulator.terminal.zkpush;

import org.jspecify.annotations.NullMarked;
