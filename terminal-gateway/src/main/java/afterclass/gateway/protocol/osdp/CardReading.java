package afterclass.gateway.protocol.osdp;

import afterclass.gateway.protocol.Decoded;
import afterclass.gateway.protocol.ReadPunch;
import afterclass.gateway.wire.Bytes;
import afterclass.gateway.wire.Wiegand;
import java.util.List;
import java.util.Locale;

/**
 * The decoder of RAW replies: number of the reader, format, count of bits (low byte first), bits.
 *
 * <p>26, 34 and 37 bits are Wiegand with parity, whether the format is 1 (Wiegand) or 0 (not
 * specified): a card's own number is whole bytes and never has these lengths.
 */
final class CardReading {
  private static final int HEAD = 4;
  private static final int UNSPECIFIED = 0;
  private static final int WIEGAND = 1;

  /** The longest card number: 32 bytes, 64 digits. */
  static final int MAX_BITS = 256;

  private CardReading() {}

  /** Decodes the data of a RAW reply. */
  static Decoded read(Bytes data) {
    if (data.length() < HEAD) {
      return refused("card-length", "found " + data.length() + " bytes, expected 4 or more");
    }
    int format = data.at(1);
    int bits = data.at(2) | data.at(3) << 8;
    int bytes = data.length() - HEAD;
    if (bits == 0 || bits > MAX_BITS) {
      return refused("card-bits", "found " + bits + " bits, expected 1 to " + MAX_BITS);
    }
    if (bytes != (bits + 7) / 8) {
      return refused("card-length", "found " + bytes + " bytes for " + bits + " bits");
    }
    Bytes card = Bytes.copyOfRange(data.toArray(), HEAD, data.length());
    if (format != UNSPECIFIED && format != WIEGAND) {
      return refused("card-format", "found format " + format + ", expected 0 or 1");
    }
    if (format == WIEGAND || Wiegand.knows(bits)) {
      return Wiegand.read(card, bits)
          .fold(found -> punch(found.hex()), not -> refused("wiegand", not.detail()));
    }
    return bits % 8 == 0
        ? punch(card.hex().toUpperCase(Locale.ROOT))
        : refused("card-bits", "found " + bits + " bits, expected whole bytes, 26, 34 or 37");
  }

  private static Decoded punch(String credential) {
    return new Decoded.Punches(List.of(new ReadPunch(credential, null, null)));
  }

  private static Decoded refused(String reason, String detail) {
    return new Decoded.Refused(reason, detail);
  }
}
