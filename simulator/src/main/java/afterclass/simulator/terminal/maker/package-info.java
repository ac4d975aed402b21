/**
 * Virtual home-made readers behind a broker: esp-rfid, Tasmota, ESPHome. QoS 0, no memory, no
 * acknowledgement.
 *
 * <p>In: cards. Out: MQTT messages. Never here: the gateway's decoders.
 */
@NullMarked
package afterclass.simulator.terminal.maker;

import org.jspecify.annotations.NullMarked;
