/**
 * A virtual face terminal of the {@code mqtt/face/…} family with a memory: it repeats a record
 * until a PushAck names it, and resends records on request.
 *
 * <p>In: people recognised. Out: MQTT messages with QoS 0, including pictures. Never here: the
 * gateway's decoder.
 */
@NullMarked
package afterclass.simulator.terminal.face;

import org.jspecify.annotations.NullMarked;
