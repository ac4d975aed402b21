/** What the command line says. */
@NullMarked
package afterclass.simulator.cli;

import org.jspecify.annotations.NullMarked;
