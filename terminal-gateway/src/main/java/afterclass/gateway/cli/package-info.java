/**
 * The commands of the gateway's jar.
 *
 * <p>In: arguments and a configuration directory. Out: text on standard output, errors on standard
 * error, and an exit status: 0 success, 1 findings or a failure, 2 a usage error. Never here:
 * operations that the web interface does not offer.
 */
@NullMarked
package afterclass.gateway.cli;

import org.jspecify.annotations.NullMarked;
