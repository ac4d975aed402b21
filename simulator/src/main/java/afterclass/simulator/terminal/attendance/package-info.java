/**
 * A virtual time clock with the service's own MQTT protocol: numbered records, application-level
 * acknowledgements, birth and last will.
 *
 * <p>In: punches. Out: MQTT messages. Never here: the gateway's decoder.
 */
@NullMarked
package afterclass.simulator.terminal.attendance;

import org.jspecify.annotations.NullMarked;
