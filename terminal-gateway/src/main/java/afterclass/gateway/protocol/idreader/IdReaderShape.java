package afterclass.gateway.protocol.idreader;

import afterclass.gateway.wire.FrameBuffer;
import afterclass.gateway.wire.FrameShape;
import afterclass.gateway.wire.ScanResult;

/**
 * The answers of a reader: {@code 00} for no card, or {@code 69 D2}, five bytes of a card, and
 * their exclusive-or.
 */
final class IdReaderShape implements FrameShape {
  static final int NO_CARD = 0x00;
  static final int START = 0x69;
  static final int SECOND = 0xD2;
  static final int LENGTH = 8;
  static final int CARD_AT = 2;
  static final int CHECK_AT = 7;

  @Override
  public int longest() {
    return LENGTH;
  }

  @Override
  public boolean mayBegin(FrameBuffer held, int at) {
    return held.at(at) == START;
  }

  @Override
  public ScanResult look(FrameBuffer held) {
    if (held.at(0) == NO_CARD) {
      return ScanResult.frame(1);
    }
    if (held.at(0) != START) {
      return ScanResult.skip();
    }
    if (held.length() > 1 && held.at(1) != SECOND) {
      return ScanResult.bad("byte 2 is %02x, expected d2".formatted(held.at(1)));
    }
    return held.length() < LENGTH ? ScanResult.more() : whole(held);
  }

  private static ScanResult whole(FrameBuffer held) {
    int check = 0;
    for (int i = CARD_AT; i < CHECK_AT; i++) {
      check ^= held.at(i);
    }
    int said = held.at(CHECK_AT);
    return said == check
        ? ScanResult.frame(LENGTH)
        : ScanResult.bad("check is %02x, expected %02x".formatted(said, check));
  }
}
