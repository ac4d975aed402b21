/**
 * The simulator's commands.
 *
 * <p>In: words on the command line. Out: an exit status: 0 if all held, 1 if not, 2 for wrong
 * words. Never here: anything that a test would want to call.
 */
@NullMarked
package afterclass.simulator.cli;

import org.jspecify.annotations.NullMarked;
