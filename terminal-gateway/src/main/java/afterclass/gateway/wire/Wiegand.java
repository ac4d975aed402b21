package afterclass.gateway.wire;

import java.util.Locale;
import java.util.function.Function;

/**
 * The decoder of Wiegand readings with parity at both ends: 26 bits (H10301), 34 bits, 37 bits
 * (H10304).
 *
 * <p>The first bit gives the first half even parity, the last bit gives the second half odd parity.
 * The halves have 12, 16 and 18 data bits; of the 35 data bits in 37 the middle one belongs to
 * both.
 */
public final class Wiegand {
  private static final int MAX_BITS = 37;

  private Wiegand() {}

  /** The result of decoding a reading. */
  public sealed interface Answer {

    /** Applies the function for the kind of this answer. */
    default <T> T fold(Function<? super Card, T> card, Function<? super Refused, T> refused) {
      return this instanceof Card c ? card.apply(c) : refused.apply((Refused) this);
    }
  }

  /**
   * A reading with correct parity.
   *
   * @param hex the data bits without parity, right-aligned, as 6, 8 or 10 upper-case hex digits
   */
  public record Card(String hex) implements Answer {}

  /**
   * A reading with an unknown length or wrong parity.
   *
   * @param detail what was found and what was expected
   */
  public record Refused(String detail) implements Answer {}

  /** Returns whether a length in bits is supported. */
  public static boolean knows(int bits) {
    return bits == 26 || bits == 34 || bits == MAX_BITS;
  }

  /**
   * Checks and removes the parity bits.
   *
   * @param bytes the bits, the first in the highest bit of the first byte; excess bits are ignored
   * @param bits number of bits
   */
  public static Answer read(Bytes bytes, int bits) {
    if (!knows(bits)) {
      return new Refused("found " + bits + " bits, expected 26, 34 or 37");
    }
    if (bytes.length() * 8 < bits) {
      return new Refused("found " + bytes.length() + " bytes, expected " + bits + " bits");
    }
    int half = (bits - 1) / 2;
    int first = ones(bytes, 0, half + 1);
    int last = ones(bytes, bits - half - 1, bits);
    if (first % 2 != 0) {
      return new Refused("found " + first + " ones in the first half, expected an even number");
    }
    if (last % 2 != 1) {
      return new Refused("found " + last + " ones in the second half, expected an odd number");
    }
    long data = 0;
    for (int i = 1; i < bits - 1; i++) {
      data = data << 1 | bit(bytes, i);
    }
    int digits = (bits - 2 + 7) / 8 * 2;
    return new Card(String.format(Locale.ROOT, "%0" + digits + "X", data));
  }

  private static int ones(Bytes bytes, int from, int to) {
    int count = 0;
    for (int i = from; i < to; i++) {
      count += bit(bytes, i);
    }
    return count;
  }

  private static int bit(Bytes bytes, int index) {
    return bytes.at(index / 8) >> (7 - index % 8) & 1;
  }
}
