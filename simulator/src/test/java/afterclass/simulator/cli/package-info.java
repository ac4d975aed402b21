/** Tests of the command line's output. */
@NullMarked
package afterclass.simulator.cli;

import org.jspecify.annotations.NullMarked;
