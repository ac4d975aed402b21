/**
 * The service's own protocol over MQTT, for terminals that a school builds or programs itself.
 *
 * <p>In: {@code attendance/{site}/{terminal}/punch} and {@code …/status}. Out: punches and status;
 * after the commit {@code {"seq":N}} on {@code …/ack}. A terminal keeps records until they are
 * acknowledged this way, and repeats them every ten seconds, the oldest first.
 */
@NullMarked
package afterclass.gateway.protocol.attendance;

import org.jspecify.annotations.NullMarked;
