/**
 * Readers on ESPHome over MQTT.
 *
 * <p>In: the bare number of a card, such as {@code 74-10-37-94}, on a topic chosen by the reader's
 * builder: a terminal's address is that topic. If it is {@code {prefix}/tag}, the device's own
 * {@code {prefix}/status} tells whether it is online. Out: punches and status. Such a reader has no
 * clock and no numbers: a punch takes the time of its arrival, and the same message delivered twice
 * would be two punches. Never here: a guess at the form of a card's number.
 */
@NullMarked
package afterclass.gateway.protocol.esphome;

import org.jspecify.annotations.NullMarked;
