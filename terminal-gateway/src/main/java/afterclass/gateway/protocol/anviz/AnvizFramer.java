package afterclass.gateway.protocol.anviz;

import afterclass.gateway.wire.Bytes;
import afterclass.gateway.wire.FrameEvent;
import afterclass.gateway.wire.Framer;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;

/**
 * Frames of TC_B: {@code A5}, device id (4 bytes), command, a return code if the command has its
 * highest bit set (a reply), length (2 bytes), data, CRC (low byte first); numbers high byte first.
 *
 * <p>A start byte may stand anywhere inside a frame. What began as a frame and is none is handed on
 * up to the next start byte in it, and read again from there.
 */
final class AnvizFramer implements Framer {
  static final int START = 0xA5;

  /** The most data that anything we ask for is answered with; a longer frame is none of ours. */
  static final int MAX_DATA = 512;

  static final int MAX_FRAME = 9 + MAX_DATA + 2;

  /** Noise is handed on in runs of at most this many bytes. */
  static final int NOISE_RUN = 1024;

  private static final int COMMAND_AT = 5;
  private static final int REPLY = 0x80;

  private final ByteArrayOutputStream noise = new ByteArrayOutputStream();
  private final byte[] held = new byte[MAX_FRAME];
  private int length;

  @Override
  public List<FrameEvent> feed(Bytes chunk) {
    List<FrameEvent> events = new ArrayList<>();
    for (int i = 0; i < chunk.length(); i++) {
      take(chunk.at(i), events);
    }
    return events;
  }

  @Override
  public void reset() {
    noise.reset();
    length = 0;
  }

  /**
   * No more bytes will come of what was begun, as when an answer is overdue: it is bad, and what
   * stands inside it is found.
   */
  List<FrameEvent> giveUp() {
    List<FrameEvent> events = new ArrayList<>();
    while (length > 0) {
      drop("cut off after " + length + " bytes", events);
      settle(events);
    }
    handOnNoise(events);
    return events;
  }

  /** How many bytes are kept back at the moment. */
  int held() {
    return length + noise.size();
  }

  private void take(int next, List<FrameEvent> events) {
    if (length == 0 && next != START) {
      noise.write(next);
      if (noise.size() == NOISE_RUN) {
        handOnNoise(events);
      }
      return;
    }
    held[length++] = (byte) next;
    settle(events);
  }

  /** Says what can be said of the bytes held, again and again after one that was none. */
  private void settle(List<FrameEvent> events) {
    boolean more = true;
    while (more && length > 0) {
      more = false;
      int head = headLength();
      if (length < head) {
        return;
      }
      int data = at(head - 2) << 8 | at(head - 1);
      if (data > MAX_DATA) {
        drop("length is %d, expected at most %d".formatted(data, MAX_DATA), events);
        more = true;
      } else if (length >= head + data + 2) {
        whole(head + data, events);
        more = true;
      }
    }
  }

  private int headLength() {
    return length > COMMAND_AT && (at(COMMAND_AT) & REPLY) != 0 ? 9 : 8;
  }

  private void whole(int body, List<FrameEvent> events) {
    int right = AnvizCrc.of(held, body);
    int said = at(body) | at(body + 1) << 8;
    if (said != right) {
      drop("check is %04x, expected %04x".formatted(said, right), events);
      return;
    }
    handOnNoise(events);
    events.add(new FrameEvent.Frame(Bytes.copyOfRange(held, 0, body + 2)));
    shift(body + 2);
  }

  /** The held bytes begin no frame: they go up to the next start byte among them. */
  private void drop(String reason, List<FrameEvent> events) {
    int next = 1;
    while (next < length && at(next) != START) {
      next++;
    }
    handOnNoise(events);
    events.add(new FrameEvent.Bad(Bytes.copyOfRange(held, 0, next), reason));
    shift(next);
  }

  private void shift(int count) {
    System.arraycopy(held, count, held, 0, length - count);
    length -= count;
  }

  private void handOnNoise(List<FrameEvent> events) {
    if (noise.size() > 0) {
      events.add(new FrameEvent.Skipped(Bytes.copyOf(noise.toByteArray())));
      noise.reset();
    }
  }

  private int at(int index) {
    return held[index] & 0xFF;
  }
}
