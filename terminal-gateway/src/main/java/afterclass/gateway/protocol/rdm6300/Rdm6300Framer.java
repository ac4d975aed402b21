package afterclass.gateway.protocol.rdm6300;

import afterclass.gateway.wire.Bytes;
import afterclass.gateway.wire.FrameEvent;
import afterclass.gateway.wire.Framer;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Frames of 14 bytes, {@code 02}, ten hex digits, two hex digits of XOR, {@code 03}; or of 16 bytes
 * with {@code 0D 0A} before the {@code 03} (ID-12, ID-20).
 *
 * <p>A start byte can stand nowhere inside a frame. So looking again inside the bytes of a broken
 * frame comes down to this: the byte that broke it either starts the next one or is noise.
 *
 * <p>The XOR finds every single wrong bit and every odd number of wrong bits in one column. Two
 * wrong bits in the same column of two digit pairs cancel out: no receiver can see those.
 */
final class Rdm6300Framer implements Framer {
  static final int DIGITS = 12;

  /** Noise is handed on in runs of at most this many bytes. */
  static final int NOISE_RUN = 1024;

  private static final int START = 0x02;
  private static final int END = 0x03;
  private static final int CR = 0x0D;
  private static final int LF = 0x0A;

  private final ByteArrayOutputStream noise = new ByteArrayOutputStream();
  private final byte[] frame = new byte[DIGITS + 4];
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

  private void take(int next, List<FrameEvent> events) {
    if (length == 0) {
      between(next, events);
      return;
    }
    String trouble = unexpected(next);
    if (trouble == null) {
      frame[length++] = (byte) next;
      if (next == END) {
        events.add(whole());
        length = 0;
      }
    } else if (next == START) {
      events.add(new FrameEvent.Bad(taken(), trouble));
      frame[0] = START;
      length = 1;
    } else {
      frame[length++] = (byte) next;
      events.add(new FrameEvent.Bad(taken(), trouble));
      length = 0;
    }
  }

  private void between(int next, List<FrameEvent> events) {
    if (next == START) {
      handOnNoise(events);
      frame[0] = START;
      length = 1;
      return;
    }
    noise.write(next);
    if (noise.size() == NOISE_RUN) {
      handOnNoise(events);
    }
  }

  private void handOnNoise(List<FrameEvent> events) {
    if (noise.size() > 0) {
      events.add(new FrameEvent.Skipped(Bytes.copyOf(noise.toByteArray())));
      noise.reset();
    }
  }

  /** What is wrong with a byte at the present place, or {@code null} if it may stand there. */
  private @Nullable String unexpected(int next) {
    boolean fits;
    String expected;
    if (length <= DIGITS) {
      fits = Character.digit(next, 16) >= 0 && next < 0x80;
      expected = "a hex digit";
    } else if (length == DIGITS + 1) {
      fits = next == END || next == CR;
      expected = "03 or 0d";
    } else if (length == DIGITS + 2) {
      fits = next == LF;
      expected = "0a";
    } else {
      fits = next == END;
      expected = "03";
    }
    return fits ? null : "byte %d is %02x, expected %s".formatted(length + 1, next, expected);
  }

  private FrameEvent whole() {
    int xor = 0;
    for (int i = 1; i < DIGITS - 1; i += 2) {
      xor ^= pair(i);
    }
    int said = pair(DIGITS - 1);
    return xor == said
        ? new FrameEvent.Frame(taken())
        : new FrameEvent.Bad(taken(), "check is %02x, expected %02x".formatted(said, xor));
  }

  private int pair(int at) {
    return Character.digit(frame[at], 16) << 4 | Character.digit(frame[at + 1], 16);
  }

  private Bytes taken() {
    return Bytes.copyOfRange(frame, 0, length);
  }
}
