package afterclass.gateway.session;

import afterclass.gateway.protocol.TopicMessage;
import afterclass.gateway.wire.Bytes;
import java.time.Instant;

/**
 * The bytes of one message or frame, and when they arrived.
 *
 * @param at time of arrival
 * @param raw the bytes, perhaps only the beginning
 * @param length how many there were, in bytes
 */
record Arrival(Instant at, Bytes raw, int length) {

  /** The arrival of a whole frame. */
  static Arrival of(Bytes raw, Instant at) {
    return new Arrival(at, raw, raw.length());
  }

  /** The arrival of a message on a topic. */
  static Arrival of(TopicMessage message, Instant at) {
    return new Arrival(at, message.payload(), message.length());
  }

  /** No bytes at all: for a record that the gateway writes by itself. */
  static Arrival nothing(Instant at) {
    return of(Bytes.empty(), at);
  }
}
