/**
 * The commands of the gateway's jar.
 *
 * <p>In: arguments and a configuration directory. Out: text on standard output, faults on standard
 * error, and an exit status: 0 done, 1 done with findings or failed, 2 the command was not
 * understood. Never here: anything that the web could not ask for as well.
 */
@NullMarked
package afterclass.gateway.cli;

import org.jspecify.annotations.NullMarked;
