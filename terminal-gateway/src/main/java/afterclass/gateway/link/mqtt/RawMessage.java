package afterclass.gateway.link.mqtt;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/**
 * A message whose topic or size the client library cannot handle.
 *
 * @param topic its topic as the broker sent it, which need not be UTF-8
 * @param payload the beginning of its payload, at most {@link #MOST_KEPT} bytes
 * @param length length of its payload in bytes
 */
@SuppressWarnings("ArrayRecordComponent") // used within this package, never compared
record RawMessage(byte[] topic, byte[] payload, long length) {
  /** Maximum number of bytes that are kept of a payload too large to pass on. */
  static final int MOST_KEPT = MqttDelivery.MAX_PAYLOAD;

  /** Returns the message as the payload of a harmless message. */
  byte[] bytes() {
    return ByteBuffer.allocate(Long.BYTES + Short.BYTES + topic.length + payload.length)
        .putLong(length)
        .putShort((short) topic.length)
        .put(topic)
        .put(payload)
        .array();
  }

  /** Parses what {@link #bytes()} made. */
  static RawMessage of(byte[] bytes) {
    ByteBuffer buffer = ByteBuffer.wrap(bytes);
    long length = buffer.getLong();
    byte[] topic = new byte[Short.toUnsignedInt(buffer.getShort())];
    buffer.get(topic);
    byte[] payload = new byte[buffer.remaining()];
    buffer.get(payload);
    return new RawMessage(topic, payload, length);
  }

  /** Returns the topic as text; bytes that are no UTF-8 become U+FFFD. */
  String topicText() {
    return new String(topic, StandardCharsets.UTF_8);
  }
}
