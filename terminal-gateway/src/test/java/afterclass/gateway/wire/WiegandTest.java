package afterclass.gateway.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.math.BigInteger;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WiegandTest {

  private static final int[] LENGTHS = {26, 34, 37};

  static Wiegand.Answer read(String bits) {
    byte[] bytes = new byte[(bits.length() + 7) / 8];
    for (int i = 0; i < bits.length(); i++) {
      if (bits.charAt(i) == '1') {
        bytes[i / 8] |= (byte) (0x80 >> i % 8);
      }
    }
    return Wiegand.read(Bytes.copyOf(bytes), bits.length());
  }

  /** The second and third are one real tag, monkeyboard/Wiegand-Protocol-Library issue 59. */
  @ParameterizedTest
  @CsvSource({
    "10111101110110010011011101, 7BB26E",
    "11101000111100010010011010, D1E24D",
    "0000000001101000111100010010011011, 00D1E24D",
    "0000000000000000000000000000000000010, 0000000001",
    "0000000000000000000100000000000000000, 0000010000",
    "1000000000000000001000000000000000000, 0000020000",
    "0111111111111111111111111111111111111, 07FFFFFFFF",
  })
  void dataIsRightAlignedHexWithoutParity(String bits, String hex) {
    assertEquals(new Wiegand.Card(hex), read(bits));
  }

  @Test
  void oddFirstHalfIsRefused() {
    assertEquals(
        new Wiegand.Refused("found 9 ones in the first half, expected an even number"),
        read("00111101110110010011011101"));
  }

  @Test
  void evenSecondHalfIsRefused() {
    assertEquals(
        new Wiegand.Refused("found 6 ones in the second half, expected an odd number"),
        read("10111101110110010011011100"));
  }

  @ParameterizedTest
  @CsvSource({"0", "1", "25", "32", "35", "38", "-1", "2147483647"})
  void otherLengthsAreRefused(int bits) {
    assertEquals(
        new Wiegand.Refused("found " + bits + " bits, expected 26, 34 or 37"),
        Wiegand.read(Bytes.ofHex("0000000000000000"), bits));
  }

  @Test
  void tooFewBytesAreRefused() {
    assertEquals(
        new Wiegand.Refused("found 3 bytes, expected 26 bits"),
        Wiegand.read(Bytes.ofHex("bdd937"), 26));
  }

  /**
   * Every card of every length is read back, and none with a single wrong bit that parity covers.
   */
  @Test
  @Tag("fuzz")
  void onlyWhatIsEncodedIsRead() {
    Fuzz.run(
        "wiegand",
        random -> {
          if (random.nextBoolean()) {
            aCardIsReadAndWithAWrongBitNever(random);
          } else {
            anyBitsAreACardOnlyWithTheirParity(random);
          }
        });
  }

  private static void aCardIsReadAndWithAWrongBitNever(Random random) {
    int width = new int[] {24, 32, 35}[random.nextInt(3)];
    long data = random.nextLong() >>> (64 - width);
    String bits = encoded(data, width);
    assertEquals(new Wiegand.Card(hex(data, width)), read(bits));
    int at = random.nextInt(bits.length());
    String flipped =
        bits.substring(0, at) + (bits.charAt(at) == '1' ? '0' : '1') + bits.substring(at + 1);
    assertInstanceOf(Wiegand.Refused.class, read(flipped), "bit " + at);
  }

  /** From any bytes and number of bits, a card is read only if encoding it gives the same bits. */
  private static void anyBitsAreACardOnlyWithTheirParity(Random random) {
    byte[] bytes = new byte[random.nextInt(8)];
    random.nextBytes(bytes);
    int count =
        random.nextInt(4) == 0
            ? random.nextInt() >> random.nextInt(32)
            : LENGTHS[random.nextInt(3)];
    Wiegand.Answer answer = Wiegand.read(Bytes.copyOf(bytes), count);
    Wiegand.Answer expected = null;
    if (Wiegand.knows(count) && bytes.length * 8 >= count) {
      String bits = new BigInteger(1, bytes).setBit(8 * bytes.length).toString(2).substring(1);
      long data = Long.parseLong(bits.substring(1, count - 1), 2);
      boolean right = encoded(data, count - 2).equals(bits.substring(0, count));
      expected = right ? new Wiegand.Card(hex(data, count - 2)) : null;
    }
    assertEquals(expected, answer instanceof Wiegand.Card ? answer : null);
  }

  private static String hex(long data, int width) {
    String hex = Long.toHexString(data).toUpperCase(Locale.ROOT);
    return "0".repeat((width + 7) / 8 * 2 - hex.length()) + hex;
  }

  private static String encoded(long data, int width) {
    StringBuilder bits = new StringBuilder();
    for (int i = width - 1; i >= 0; i--) {
      bits.append(data >> i & 1);
    }
    int half = (width + 1) / 2;
    long first = bits.substring(0, half).chars().filter(c -> c == '1').count();
    long last = bits.substring(width - half).chars().filter(c -> c == '1').count();
    return first % 2 + bits.toString() + (last + 1) % 2;
  }
}
