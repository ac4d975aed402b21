/**
 * Readers on ESPHome over MQTT.
 *
 * <p>In: the bare number of a card, as {@code 74-10-37-94}, on a topic that whoever built the
 * reader chose: a terminal's address is that topic. Where it is {@code {prefix}/tag}, the device's
 * own {@code {prefix}/status} tells whether it is there. Out: punches and status. Such a reader has
 * no clock and no numbers: a punch happens when it arrives, and the same message delivered twice
 * would be two. Never here: a guess at what form a card's number is in.
 */
@NullMarked
package afterclass.gateway.protocol.esphome;

import org.jspecify.annotations.NullMarked;
