package afterclass.gateway.protocol.anviz;

import afterclass.gateway.wire.FrameBuffer;
import afterclass.gateway.wire.FrameShape;
import afterclass.gateway.wire.ScanResult;

/**
 * The TC_B frames: {@code A5}, device id (4 bytes), command, return code if the command's highest
 * bit is set (a reply), length (2 bytes), data, CRC (low byte first); numbers high byte first.
 *
 * <p>A start byte may stand anywhere inside a frame.
 */
final class AnvizShape implements FrameShape {
  static final int START = 0xA5;

  /**
   * Maximum number of data bytes in an answer to any request sent here; longer frames are refused.
   */
  static final int MAX_DATA = 512;

  private static final int COMMAND_AT = 5;
  private static final int REPLY = 0x80;
  private static final int CHECK = 2;

  @Override
  public int longest() {
    return 9 + MAX_DATA + CHECK;
  }

  @Override
  public boolean mayBegin(FrameBuffer held, int at) {
    return held.at(at) == START;
  }

  @Override
  public ScanResult look(FrameBuffer held) {
    if (held.at(0) != START) {
      return ScanResult.skip();
    }
    boolean reply = held.length() > COMMAND_AT && (held.at(COMMAND_AT) & REPLY) != 0;
    int head = reply ? 9 : 8;
    if (held.length() < head) {
      return ScanResult.more();
    }
    int data = held.highFirst(head - 2);
    if (data > MAX_DATA) {
      return ScanResult.bad("length is %d, expected at most %d".formatted(data, MAX_DATA));
    }
    int body = head + data;
    return held.length() < body + CHECK ? ScanResult.more() : whole(held, body);
  }

  private static ScanResult whole(FrameBuffer held, int body) {
    int right = AnvizCrc.of(held.range(0, body).toArray(), body);
    int said = held.lowFirst(body);
    return said == right
        ? ScanResult.frame(body + CHECK)
        : ScanResult.bad("check is %04x, expected %04x".formatted(said, right));
  }
}
