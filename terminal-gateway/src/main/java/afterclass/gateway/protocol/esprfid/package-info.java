/**
 * Readers with the esp-rfid firmware over MQTT, stable and development version.
 *
 * <p>In: messages on the reader's configured topic, or below it on {@code …/send}; all readers may
 * share one topic and are then distinguished by their host name: a terminal's address is {@code
 * topic} or {@code topic#hostname}. Out: punches and status. Such a reader sends with QoS 0, gets
 * no acknowledgement and repeats nothing. Never here: whether the reader knew the card. The
 * school's own card list decides that.
 */
@NullMarked
package afterclass.gateway.protocol.esprfid;

import org.jspecify.annotations.NullMarked;
