package afterclass.gateway.wire;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.Random;

/** The damage that valid bytes may suffer in transmission. */
public final class Mutation {
  private static final byte[] MARKS = Bytes.ofUtf8("{}[]\":,\\019 x\t\n").toArray();
  private static final int HEADER = 6;

  private Mutation() {}

  /** Returns the bytes with one bit flipped; bit 0 is the lowest bit of the first byte. */
  public static byte[] flipped(byte[] good, int bit) {
    byte[] flipped = good.clone();
    flipped[bit / 8] ^= (byte) (1 << bit % 8);
    return flipped;
  }

  /** Returns a frame as a disturbed line delivers it; one of eight arrives undamaged. */
  public static byte[] ofFrame(byte[] good, Random random) {
    int at = random.nextInt(good.length);
    return switch (random.nextInt(8)) {
      case 0 -> spliced(good, at, new byte[0], at + 1); // a byte is lost
      case 1 -> spliced(good, at, some(1, random), at); // one is put in
      case 2 -> flipped(good, 8 * at + random.nextInt(8));
      case 3 -> Arrays.copyOf(good, at); // the rest is cut off
      case 4 -> spliced(good, at, good, at); // another begins inside
      case 5 -> spliced(good, 0, some(HEADER, random), HEADER); // a header of its own
      case 6 -> spliced(good, at, some(good.length - at, random), good.length); // a garbled rest
      default -> good;
    };
  }

  /** Returns a text with replaced bytes, and with pieces moved, doubled or cut off. */
  public static byte[] ofText(byte[] good, Random random) {
    byte[] text = Arrays.copyOf(good, random.nextInt(20) == 0 ? good.length * 2 : good.length);
    int changes = text.length == 0 ? 0 : random.nextInt(6);
    for (int change = 0; change < changes; change++) {
      int at = random.nextInt(text.length);
      boolean mark = random.nextBoolean();
      text[at] = mark ? MARKS[random.nextInt(MARKS.length)] : (byte) random.nextInt(256);
      if (random.nextInt(4) == 0) {
        int from = random.nextInt(text.length);
        int length = Math.min(text.length - Math.max(at, from), random.nextInt(40));
        System.arraycopy(text, from, text, at, length);
      }
    }
    return random.nextInt(6) == 0 ? Arrays.copyOf(text, random.nextInt(text.length + 1)) : text;
  }

  private static byte[] some(int count, Random random) {
    byte[] some = new byte[count];
    random.nextBytes(some);
    return some;
  }

  private static byte[] spliced(byte[] good, int to, byte[] middle, int from) {
    ByteArrayOutputStream out = new ByteArrayOutputStream(good.length + middle.length);
    out.write(good, 0, to);
    out.writeBytes(middle);
    out.write(good, Math.min(from, good.length), Math.max(0, good.length - from));
    return out.toByteArray();
  }
}
