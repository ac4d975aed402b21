package afterclass.gateway.protocol;

import afterclass.gateway.wire.Bytes;

/**
 * A message on a topic.
 *
 * @param topic where
 * @param payload what, without its pictures; of a very long one only the beginning
 * @param length how long the payload was before anything was dropped or cut, in bytes
 */
public record TopicMessage(String topic, Bytes payload, int length) {

  /** A message that is not cut. */
  public TopicMessage(String topic, Bytes payload) {
    this(topic, payload, payload.length());
  }

  public TopicMessage {
    if (length < payload.length()) {
      throw new IllegalArgumentException("length " + length + " of " + payload.length() + " bytes");
    }
  }
}
