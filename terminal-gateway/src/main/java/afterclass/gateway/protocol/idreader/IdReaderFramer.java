package afterclass.gateway.protocol.idreader;

import afterclass.gateway.wire.Bytes;
import afterclass.gateway.wire.FrameEvent;
import afterclass.gateway.wire.Framer;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;

/**
 * Answers of a reader: {@code 00} for no card, or {@code 69 D2}, five bytes of a card, and their
 * exclusive-or. What began as an answer and is none is handed on up to the next {@code 69} in it,
 * and read again from there.
 */
final class IdReaderFramer implements Framer {
  static final int NO_CARD = 0x00;
  static final int START = 0x69;
  static final int SECOND = 0xD2;
  static final int LENGTH = 8;
  static final int CARD_AT = 2;
  static final int CHECK_AT = 7;

  /** Noise is handed on in runs of at most this many bytes. */
  static final int NOISE_RUN = 1024;

  private final ByteArrayOutputStream noise = new ByteArrayOutputStream();
  private final byte[] held = new byte[LENGTH];
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

  /** No more bytes will come of what was begun. */
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
    if (length == 0 && next == NO_CARD) {
      handOnNoise(events);
      events.add(new FrameEvent.Frame(Bytes.copyOf(new byte[] {NO_CARD})));
    } else if (length == 0 && next != START) {
      noise.write(next);
      if (noise.size() == NOISE_RUN) {
        handOnNoise(events);
      }
    } else {
      held[length++] = (byte) next;
      settle(events);
    }
  }

  private void settle(List<FrameEvent> events) {
    while (length > 1) {
      if ((held[1] & 0xFF) != SECOND) {
        drop("byte 2 is %02x, expected d2".formatted(held[1]), events);
      } else if (length == LENGTH) {
        whole(events);
      } else {
        return;
      }
    }
  }

  private void whole(List<FrameEvent> events) {
    int check = 0;
    for (int i = CARD_AT; i < CHECK_AT; i++) {
      check ^= held[i] & 0xFF;
    }
    if (check == (held[CHECK_AT] & 0xFF)) {
      handOnNoise(events);
      events.add(new FrameEvent.Frame(Bytes.copyOf(held)));
      length = 0;
    } else {
      drop("check is %02x, expected %02x".formatted(held[CHECK_AT], check), events);
    }
  }

  private void drop(String reason, List<FrameEvent> events) {
    int next = 1;
    while (next < length && (held[next] & 0xFF) != START) {
      next++;
    }
    handOnNoise(events);
    events.add(new FrameEvent.Bad(Bytes.copyOfRange(held, 0, next), reason));
    System.arraycopy(held, next, held, 0, length - next);
    length -= next;
  }

  private void handOnNoise(List<FrameEvent> events) {
    if (noise.size() > 0) {
      events.add(new FrameEvent.Skipped(Bytes.copyOf(noise.toByteArray())));
      noise.reset();
    }
  }
}
