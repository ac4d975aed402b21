package afterclass.gateway.protocol.rdm6300;

import afterclass.gateway.wire.FrameBuffer;
import afterclass.gateway.wire.FrameShape;
import afterclass.gateway.wire.ScanResult;
import org.jspecify.annotations.Nullable;

/**
 * The shape of frames of 14 bytes, {@code 02}, ten hex digits, two hex digits of XOR, {@code 03};
 * or of 16 bytes with {@code 0D 0A} before the {@code 03} (ID-12, ID-20).
 *
 * <p>A start byte never occurs inside a frame: the byte that breaks one either starts the next or
 * belongs to the broken one.
 *
 * <p>The XOR finds every single wrong bit and every odd number of wrong bits in one column. Two
 * wrong bits in the same column of two digit pairs cancel out: no receiver can see those.
 */
final class Rdm6300Shape implements FrameShape {
  static final int DIGITS = 12;

  private static final int START = 0x02;
  private static final int END = 0x03;
  private static final int CR = 0x0D;
  private static final int LF = 0x0A;

  @Override
  public int longest() {
    return DIGITS + 4;
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
    int last = held.length() - 1;
    if (last == 0) {
      return ScanResult.more();
    }
    String trouble = unexpected(held.at(last), last);
    if (trouble != null) {
      return ScanResult.bad(trouble);
    }
    return held.at(last) == END ? whole(held) : ScanResult.more();
  }

  /** Returns what is wrong with a byte at an index, or {@code null} if it is allowed there. */
  private static @Nullable String unexpected(int next, int at) {
    boolean fits;
    String expected;
    if (at <= DIGITS) {
      fits = Character.digit(next, 16) >= 0 && next < 0x80;
      expected = "a hex digit";
    } else if (at == DIGITS + 1) {
      fits = next == END || next == CR;
      expected = "03 or 0d";
    } else if (at == DIGITS + 2) {
      fits = next == LF;
      expected = "0a";
    } else {
      fits = next == END;
      expected = "03";
    }
    return fits ? null : "byte %d is %02x, expected %s".formatted(at + 1, next, expected);
  }

  private static ScanResult whole(FrameBuffer held) {
    int xor = 0;
    for (int i = 1; i < DIGITS - 1; i += 2) {
      xor ^= pair(held, i);
    }
    int said = pair(held, DIGITS - 1);
    return xor == said
        ? ScanResult.frame(held.length())
        : ScanResult.bad("check is %02x, expected %02x".formatted(said, xor));
  }

  private static int pair(FrameBuffer held, int at) {
    return Character.digit(held.at(at), 16) << 4 | Character.digit(held.at(at + 1), 16);
  }
}
