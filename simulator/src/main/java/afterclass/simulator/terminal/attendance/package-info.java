/**
 * A time clock that speaks the service's own MQTT form: numbered records, an acknowledgement of its
 * own, birth and last will.
 *
 * <p>In: punches. Out: MQTT messages. Never here: the gateway's decoder.
 */
@NullMarked
package afterclass.simulator.terminal.attendance;

import org.jspecify.annotations.NullMarked;
