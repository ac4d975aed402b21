/**
 * The simulator's commands.
 *
 * <p>In: command-line arguments. Out: an exit status: 0 on success, 1 on failure, 2 for invalid
 * arguments. Never here: anything that a test would call.
 */
@NullMarked
package afterclass.simulator.cli;

import org.jspecify.annotations.NullMarked;
