package afterclass.gateway.session;

import afterclass.gateway.protocol.TopicMessage;
import afterclass.gateway.wire.Bytes;
import java.time.Instant;

/**
 * The bytes of one message or frame and the time of their arrival.
 *
 * @param at time of arrival
 * @param raw the bytes, possibly only the beginning
 * @param length original length in bytes
 */
record Arrival(Instant at, Bytes raw, int length) {

  /** Returns the arrival of a whole frame. */
  static Arrival of(Bytes raw, Instant at) {
    return new Arrival(at, raw, raw.length());
  }

  /** Returns the arrival of a message on a topic. */
  static Arrival of(TopicMessage message, Instant at) {
    return new Arrival(at, message.payload(), message.length());
  }

  /** Returns an arrival without bytes, for a record that the gateway itself creates. */
  static Arrival nothing(Instant at) {
    return of(Bytes.empty(), at);
  }
}
