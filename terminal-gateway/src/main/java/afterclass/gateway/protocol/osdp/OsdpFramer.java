package afterclass.gateway.protocol.osdp;

import afterclass.gateway.wire.Bytes;
import afterclass.gateway.wire.FrameEvent;
import afterclass.gateway.wire.Framer;
import java.util.ArrayList;
import java.util.List;

/**
 * Frames that begin with {@code 53}, or {@code FF 53}, and say their own length.
 *
 * <p>The byte that begins a frame may stand anywhere, also in noise and inside a frame. So when a
 * frame proves to be none, only its first bytes are given up, and what begins behind them inside of
 * it is looked at again. A length that is believed too early would keep later frames waiting: when
 * the line pauses, {@link #gap} gives up what is not whole by then.
 */
final class OsdpFramer implements Framer {
  /** Noise is handed on in runs of at most this many bytes. */
  static final int NOISE_RUN = 1024;

  private final byte[] held = new byte[1 + Packet.MAX_LENGTH];
  private final byte[] noise = new byte[NOISE_RUN];
  private int length;
  private int noiseLength;

  @Override
  public List<FrameEvent> feed(Bytes chunk) {
    List<FrameEvent> events = new ArrayList<>();
    for (int i = 0; i < chunk.length(); i++) {
      held[length++] = (byte) chunk.at(i);
      while (length > 0 && step(events)) {
        // again, with what is left
      }
    }
    return events;
  }

  @Override
  public void reset() {
    length = 0;
    noiseLength = 0;
  }

  /** The line has paused: what is not a whole frame by now will be none. */
  List<FrameEvent> gap() {
    List<FrameEvent> events = new ArrayList<>();
    while (length > 0) {
      if (!step(events)) {
        giveUp(next(), "it ends after %d bytes".formatted(length), events);
      }
    }
    handOnNoise(events);
    return events;
  }

  /** Whether something is held of which more is expected. */
  boolean waiting() {
    return length > 0;
  }

  /** How many bytes are held. */
  int held() {
    return length + noiseLength;
  }

  /** Looks at what is held from its first byte on; whether it got on. */
  private boolean step(List<FrameEvent> events) {
    int first = held[0] & 0xFF;
    if (first == Packet.MARK && length == 1) {
      return false;
    }
    int start = first == Packet.MARK ? 1 : 0;
    if (!plausible(start)) {
      noise(events);
      return true;
    }
    if (length < start + Packet.HEADER) {
      return false;
    }
    int said = said(start);
    if (length < start + said) {
      return false;
    }
    String trouble = Packet.trouble(held, start, said);
    if (trouble == null) {
      handOnNoise(events);
      events.add(new FrameEvent.Frame(take(start + said)));
    } else {
      giveUp(next(), trouble, events);
    }
    return true;
  }

  /** Whether what is held at an index may begin a frame, as far as it goes. */
  private boolean plausible(int at) {
    if (at < length && (held[at] & 0xFF) != Packet.SOM) {
      return false;
    }
    if (length < at + Packet.HEADER) {
      return length < at + 4 || said(at) <= Packet.MAX_LENGTH;
    }
    int control = held[at + 4] & 0xFF;
    return said(at) >= Packet.leastLength(control) && said(at) <= Packet.MAX_LENGTH;
  }

  private int said(int start) {
    return (held[start + 2] & 0xFF) | (held[start + 3] & 0xFF) << 8;
  }

  /** The next byte behind the first frame's start that may begin another, or the end. */
  private int next() {
    int from = (held[0] & 0xFF) == Packet.MARK ? 2 : 1;
    for (int at = from; at < length; at++) {
      int value = held[at] & 0xFF;
      boolean marked = value == Packet.MARK && (at + 1 == length || plausible(at + 1));
      if (marked || (value == Packet.SOM && plausible(at))) {
        return at;
      }
    }
    return length;
  }

  private void giveUp(int count, String reason, List<FrameEvent> events) {
    handOnNoise(events);
    events.add(new FrameEvent.Bad(take(count), reason));
  }

  private void noise(List<FrameEvent> events) {
    noise[noiseLength++] = (byte) take(1).at(0);
    if (noiseLength == NOISE_RUN) {
      handOnNoise(events);
    }
  }

  private void handOnNoise(List<FrameEvent> events) {
    if (noiseLength > 0) {
      events.add(new FrameEvent.Skipped(Bytes.copyOfRange(noise, 0, noiseLength)));
      noiseLength = 0;
    }
  }

  private Bytes take(int count) {
    Bytes taken = Bytes.copyOfRange(held, 0, Math.min(count, length));
    length -= taken.length();
    System.arraycopy(held, taken.length(), held, 0, length);
    return taken;
  }
}
