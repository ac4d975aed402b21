/**
 * A face terminal of the {@code mqtt/face/…} family, with a memory: it repeats a record until a
 * PushAck names it, and says again what it is asked for.
 *
 * <p>In: people before it. Out: MQTT messages with QoS 0, pictures included. Never here: the
 * gateway's decoder.
 */
@NullMarked
package afterclass.simulator.terminal.face;

import org.jspecify.annotations.NullMarked;
