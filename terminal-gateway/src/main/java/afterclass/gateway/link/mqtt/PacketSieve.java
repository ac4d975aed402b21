package afterclass.gateway.link.mqtt;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * A broker's stream in which every message that would break the client library or fill the memory
 * is wrapped. The library's receiver ends permanently at a topic with a character outside the BMP,
 * a control character or bytes that are no UTF-8, and the broker repeats such a message at every
 * new connection. A wrapped message keeps its packet id and QoS, so that it is acknowledged as any
 * other; {@link RawMessage} unwraps it. All other bytes pass unchanged (MQTT 3.1.1, 2 and 3.3).
 *
 * <p>A read that ends in a timeout may be repeated; no byte is lost. For one thread.
 */
final class PacketSieve extends InputStream {
  /**
   * Maximum number of bytes of a payload passed on whole; of a larger one, {@link
   * RawMessage#MOST_KEPT} bytes are kept.
   */
  static final int MOST_PAYLOAD = EmbeddedBroker.MAX_MESSAGE;

  private static final int PUBLISH = 3;
  private static final int QOS_MASK = 3;
  private static final int MOST_LENGTH_BYTES = 4;
  private static final int ID_BYTES = 2;
  private static final int FIRST_SIZE = 512;

  private final InputStream source;
  private final byte[] wrappedTopic;

  /** The beginning of the current packet, as far as it was read. */
  private byte[] head = new byte[FIRST_SIZE];

  private int filled;

  private byte[] ready = {};
  private int taken;
  private long passing;
  private long skipping;

  /**
   * Creates a filter of the packets that a broker sends.
   *
   * @param wrappedTopic the topic under which messages that the client library cannot handle are
   *     passed on, wrapped in valid ones
   */
  PacketSieve(InputStream source, String wrappedTopic) {
    this.source = new BufferedInputStream(source);
    this.wrappedTopic = wrappedTopic.getBytes(StandardCharsets.UTF_8);
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : Byte.toUnsignedInt(one[0]);
  }

  @Override
  public int read(byte[] into, int offset, int length) throws IOException {
    if (length == 0) {
      return 0;
    }
    while (true) {
      if (taken < ready.length) {
        int count = Math.min(length, ready.length - taken);
        System.arraycopy(ready, taken, into, offset, count);
        taken += count;
        return count;
      }
      if (passing > 0) {
        int count = source.read(into, offset, (int) Math.min(length, passing));
        passing -= Math.max(count, 0);
        return count;
      }
      if (!nextPacket()) {
        return -1;
      }
    }
  }

  @Override
  public int available() {
    return ready.length - taken;
  }

  @Override
  public void close() throws IOException {
    source.close();
  }

  /** Reads the beginning of a packet; {@code false} if the stream ends between two packets. */
  private boolean nextPacket() throws IOException {
    while (skipping > 0) {
      long skipped = source.read(new byte[(int) Math.min(skipping, FIRST_SIZE)]);
      if (skipped < 0) {
        throw new EOFException("the broker's stream ends within a message");
      }
      skipping -= skipped;
    }
    if (filled == 0 && !more(1)) {
      return false;
    }
    int lengthBytes = 1;
    while (byteAt(lengthBytes) >= Byte.MAX_VALUE + 1) {
      lengthBytes++;
      if (lengthBytes > MOST_LENGTH_BYTES) {
        throw new IOException("the broker sent a packet whose length cannot be read");
      }
    }
    long remaining = 0;
    for (int i = lengthBytes; i > 0; i--) {
      remaining = (remaining << 7) | (head[i] & Byte.MAX_VALUE);
    }
    int begin = 1 + lengthBytes;
    if (byteAt(0) >> 4 == PUBLISH) {
      message(begin, remaining);
    } else {
      pass(begin, remaining);
    }
    return true;
  }

  private void message(int begin, long remaining) throws IOException {
    int idBytes = ((byteAt(0) >> 1) & QOS_MASK) == 0 ? 0 : ID_BYTES;
    int topicLength = remaining < ID_BYTES ? 0 : (byteAt(begin) << 8) | byteAt(begin + 1);
    long payload = remaining - 2 - topicLength - idBytes;
    if (payload < 0) {
      throw new IOException("the broker sent a message that is longer than its packet");
    }
    int topic = begin + 2;
    int body = topic + topicLength + idBytes;
    need(body);
    byte[] said = Arrays.copyOfRange(head, topic, topic + topicLength);
    boolean ours = Arrays.equals(said, wrappedTopic); // only the sieve may use this topic
    if (payload <= MOST_PAYLOAD && !ours && readable(topic, topicLength)) {
      pass(body, payload);
      return;
    }
    int kept = (int) Math.min(payload, RawMessage.MOST_KEPT);
    need(body + kept);
    byte[] content =
        new RawMessage(said, Arrays.copyOfRange(head, body, body + kept), payload).bytes();
    ready = packet(head[0], Arrays.copyOfRange(head, body - idBytes, body), content);
    taken = 0;
    filled = 0;
    skipping = payload - kept;
  }

  private byte[] packet(byte first, byte[] id, byte[] content) {
    int remaining = 2 + wrappedTopic.length + id.length + content.length;
    ByteBuffer packet = ByteBuffer.allocate(1 + MOST_LENGTH_BYTES + remaining);
    packet.put(first);
    int left = remaining;
    do {
      int digit = left & Byte.MAX_VALUE;
      left >>= 7;
      packet.put((byte) (left > 0 ? digit | (Byte.MAX_VALUE + 1) : digit));
    } while (left > 0);
    packet.putShort((short) wrappedTopic.length).put(wrappedTopic).put(id).put(content);
    return Arrays.copyOf(packet.array(), packet.position());
  }

  /** Passes on the {@code read} bytes of the packet, and its {@code rest} bytes as they come. */
  private void pass(int read, long rest) {
    ready = Arrays.copyOf(head, read);
    taken = 0;
    filled = 0;
    passing = rest;
  }

  /**
   * Tells whether the client library can read a topic: valid UTF-8, with only characters that a
   * terminal's name may have.
   */
  private boolean readable(int from, int length) {
    String topic;
    try {
      topic =
          StandardCharsets.UTF_8
              .newDecoder()
              .onMalformedInput(CodingErrorAction.REPORT)
              .onUnmappableCharacter(CodingErrorAction.REPORT)
              .decode(ByteBuffer.wrap(head, from, length))
              .toString();
    } catch (CharacterCodingException e) {
      return false;
    }
    return !topic.isEmpty() && topic.chars().allMatch(PacketSieve::harmless);
  }

  private static boolean harmless(int unit) {
    return !Character.isISOControl(unit)
        && !Character.isSurrogate((char) unit)
        && Character.isDefined(unit)
        && unit != '+'
        && unit != '#';
  }

  private int byteAt(int index) throws IOException {
    need(index + 1);
    return Byte.toUnsignedInt(head[index]);
  }

  private void need(int count) throws IOException {
    if (!more(count)) {
      throw new EOFException("the broker's stream ends within a packet");
    }
  }

  /** Reads until {@link #head} holds {@code count} bytes; {@code false} if the stream ends. */
  private boolean more(int count) throws IOException {
    if (count > head.length) {
      head = Arrays.copyOf(head, Math.max(count, 2 * head.length));
    }
    while (filled < count) {
      int read = source.read(head, filled, count - filled);
      if (read < 0) {
        return false;
      }
      filled += read;
    }
    return true;
  }
}
