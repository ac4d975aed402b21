package afterclass.gateway.protocol.osdp;

import afterclass.gateway.wire.FrameBuffer;
import afterclass.gateway.wire.FrameShape;
import afterclass.gateway.wire.ScanResult;

/**
 * The shape of frames that begin with {@code 53}, or {@code FF 53}, and carry their own length.
 *
 * <p>The first byte may also stand in noise and inside a frame. A wrong length would keep later
 * frames waiting: an incomplete frame is discarded when the line pauses.
 */
final class OsdpShape implements FrameShape {

  @Override
  public int longest() {
    return 1 + Packet.MAX_LENGTH;
  }

  @Override
  public boolean mayBegin(FrameBuffer held, int at) {
    if (held.at(at) == Packet.MARK) {
      return at + 1 == held.length() || plausible(held, at + 1);
    }
    return held.at(at) == Packet.SOM && plausible(held, at);
  }

  @Override
  public int firstAfter(FrameBuffer held) {
    return start(held) + 1;
  }

  @Override
  public ScanResult look(FrameBuffer held) {
    int start = start(held);
    if (start == held.length()) {
      return ScanResult.more();
    }
    if (!plausible(held, start)) {
      return ScanResult.skip();
    }
    if (held.length() < start + Packet.HEADER) {
      return ScanResult.more();
    }
    int said = said(held, start);
    if (held.length() < start + said) {
      return ScanResult.more();
    }
    String trouble = Packet.trouble(held.range(start, start + said).toArray(), 0, said);
    return trouble == null ? ScanResult.frame(start + said) : ScanResult.bad(trouble);
  }

  /** Returns the index of the frame's SOM, also if it has not arrived yet. */
  private static int start(FrameBuffer held) {
    return held.at(0) == Packet.MARK ? 1 : 0;
  }

  /** Tells whether the buffered bytes from an index on may be the beginning of a frame. */
  private static boolean plausible(FrameBuffer held, int at) {
    if (at < held.length() && held.at(at) != Packet.SOM) {
      return false;
    }
    if (held.length() < at + Packet.HEADER) {
      return held.length() < at + 4 || said(held, at) <= Packet.MAX_LENGTH;
    }
    int said = said(held, at);
    return said >= Packet.leastLength(held.at(at + 4)) && said <= Packet.MAX_LENGTH;
  }

  private static int said(FrameBuffer held, int start) {
    return held.lowFirst(start + 2);
  }
}
