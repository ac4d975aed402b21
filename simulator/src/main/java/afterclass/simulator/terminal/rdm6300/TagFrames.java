package afterclass.simulator.terminal.rdm6300;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.ByteArrayOutputStream;
import java.util.HexFormat;

/**
 * The encoder of the reader's frames: {@code 02}, ten hex digits of the tag (a version byte and a
 * 32-bit number), two hex digits with the exclusive-or of those five bytes, {@code 03}. The ID-12
 * inserts {@code 0D 0A} before the end byte.
 */
public final class TagFrames {

  private static final int START = 0x02;
  private static final int END = 0x03;
  private static final HexFormat HEX = HexFormat.of().withUpperCase();

  private TagFrames() {}

  /**
   * Returns the RDM6300's frame, 14 bytes.
   *
   * @param tag ten hex digits
   * @throws IllegalArgumentException if the tag is anything else
   */
  public static byte[] frame(String tag) {
    return enclosed(tag, false);
  }

  /** Returns the ID-12's frame, 16 bytes. */
  public static byte[] id12Frame(String tag) {
    return enclosed(tag, true);
  }

  /**
   * Returns the frame without its last bytes, as after a loose contact.
   *
   * @param missing number of bytes cut off
   */
  public static byte[] truncated(String tag, int missing) {
    byte[] whole = frame(tag);
    byte[] cut = new byte[whole.length - missing];
    System.arraycopy(whole, 0, cut, 0, cut.length);
    return cut;
  }

  /**
   * Returns a frame with extra digits before its end byte.
   *
   * @param extra number of extra digits
   */
  public static byte[] overlong(String tag, int extra) {
    byte[] whole = frame(tag);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.write(whole, 0, whole.length - 1);
    out.writeBytes("0".repeat(extra).getBytes(US_ASCII));
    out.write(END);
    return out.toByteArray();
  }

  /**
   * Returns the frame with one bit flipped.
   *
   * @param bit index of the bit, counted from the lowest bit of the first byte
   */
  public static byte[] bitFlipped(String tag, int bit) {
    byte[] whole = frame(tag);
    whole[bit / 8] = (byte) (whole[bit / 8] ^ (1 << (bit % 8)));
    return whole;
  }

  /**
   * Returns the tag of a card.
   *
   * @param version the tag's version byte, absent from the printed number
   * @param printed printed number, up to ten decimal digits, at most 4294967295
   */
  public static String tagOf(int version, String printed) {
    return String.format("%02X%08X", version, Long.parseLong(printed));
  }

  private static byte[] enclosed(String tag, boolean newline) {
    byte[] bytes = HEX.parseHex(tag);
    if (bytes.length != 5) {
      throw new IllegalArgumentException("a tag is ten hex digits, found " + tag);
    }
    int check = 0;
    for (byte b : bytes) {
      check ^= b & 0xff;
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.write(START);
    out.writeBytes(HEX.formatHex(bytes).getBytes(US_ASCII));
    out.writeBytes(HEX.toHexDigits((byte) check).getBytes(US_ASCII));
    if (newline) {
      out.write('\r');
      out.write('\n');
    }
    out.write(END);
    return out.toByteArray();
  }
}
