/**
 * Readers on Tasmota firmware over MQTT: RDM6300, PN532 and RC522.
 *
 * <p>In: {@code tele/{device}/SENSOR}, which also comes every few minutes without a card, and
 * {@code tele/{device}/LWT}. Out: punches and status; a terminal's address is the device's topic.
 * Such a reader sends with QoS 0, gets no acknowledgement and repeats nothing. Never here: what
 * else the device measures, or what is stored on the card.
 */
@NullMarked
package afterclass.gateway.protocol.tasmota;

import org.jspecify.annotations.NullMarked;
