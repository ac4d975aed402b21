/**
 * The wiring of the packages by the framework: configuration, beans and the scheduler of judging.
 *
 * <p>In: settings from file, environment and command. Out: a running service. Never here: a
 * decision about attendance, SQL, a web page.
 */
@NullMarked
package afterclass.gateway.wiring;

import org.jspecify.annotations.NullMarked;
