/**
 * The wiring of the plain rooms by the framework: configuration, beans and the scheduled heartbeat.
 *
 * <p>In: settings from file, environment and command. Out: a running service. Never here: a
 * decision about attendance, SQL, a web page.
 */
@NullMarked
package afterclass.gateway.wiring;

import org.jspecify.annotations.NullMarked;
