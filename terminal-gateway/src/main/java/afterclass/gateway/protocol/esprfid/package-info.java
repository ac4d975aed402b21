/**
 * Readers with the esp-rfid firmware over MQTT, stable and development version.
 *
 * <p>In: messages on the topic that the reader was given, or below it on {@code …/send}; all
 * readers may share one, and are then told apart by their host name: a terminal's address is {@code
 * topic} or {@code topic#hostname}. Out: punches and status. Such a reader sends with QoS 0, is not
 * acknowledged and says nothing again. Never here: whether the reader knew the card. The school's
 * own card list decides that.
 */
@NullMarked
package afterclass.gateway.protocol.esprfid;

import org.jspecify.annotations.NullMarked;
