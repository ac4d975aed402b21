package afterclass.gateway.protocol;

import afterclass.gateway.wire.Bytes;

/**
 * A message on a topic.
 *
 * @param topic the topic
 * @param payload the payload, without its pictures; if it is very long, only its beginning
 * @param length length of the payload before anything was dropped or cut, in bytes
 */
public record TopicMessage(String topic, Bytes payload, int length) {

  /** Creates a message with its whole payload. */
  public TopicMessage(String topic, Bytes payload) {
    this(topic, payload, payload.length());
  }

  public TopicMessage {
    if (length < payload.length()) {
      throw new IllegalArgumentException("length " + length + " of " + payload.length() + " bytes");
    }
  }
}
