/**
 * The protocol of face terminals over MQTT, the {@code mqtt/face/…} family (vendor's protocol V1.24
 * and V1.25, many brands).
 *
 * <p>In: records on {@code mqtt/face/{ID}/Rec} or {@code mqtt/face/{ID}/rec/AttendanceRecord},
 * answers on {@code …/Ack}, signs of life on the shared {@code mqtt/face/basic} and {@code
 * mqtt/face/heartbeat}. Out: punches, events, status; to the terminal on {@code mqtt/face/{ID}} the
 * PushAck after the commit, the Online-Ack, and the request to send a span of time again. Never
 * here: a picture. {@link afterclass.gateway.protocol.face.Pictures} drops it before any other code
 * sees it.
 */
@NullMarked
package afterclass.gateway.protocol.face;

import org.jspecify.annotations.NullMarked;
