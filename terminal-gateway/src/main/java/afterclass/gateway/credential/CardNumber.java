package afterclass.gateway.credential;

import afterclass.gateway.wire.Bytes;
import java.math.BigInteger;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A card number in the form used for comparison: its bytes, high byte first. The same number is
 * written in many ways: {@code 0005076483} printed, {@code 004D7603} in hex, {@code 03764D00} by
 * readers that send the low byte first, {@code 077,30211} as facility and card.
 *
 * @param bytes 4 to 10 bytes, high byte first, padded with leading zeros
 */
public record CardNumber(Bytes bytes) {
  private static final int SHORTEST = 4;
  private static final int LONGEST = 10;
  private static final int PAIR_BYTES = 3;

  /** Number of decimal digits printed on a card of 32 bits. */
  private static final int PRINTED = 10;

  private static final Pattern HEX = Pattern.compile("[0-9A-F]{1,20}");
  private static final Pattern DECIMAL = Pattern.compile("[0-9]{1,64}");
  private static final Pattern PAIR = Pattern.compile("([0-9]{1,3})[,:/ ]([0-9]{1,5})");

  public CardNumber {
    if (bytes.length() < SHORTEST || bytes.length() > LONGEST) {
      throw new IllegalArgumentException("4 to 10 bytes, found " + bytes.length());
    }
  }

  /**
   * Parses hex digits, with or without separators; restores a missing leading zero. Empty for any
   * other text.
   */
  public static Optional<CardNumber> ofHex(String text) {
    String digits = text.replaceAll("[-: ]", "").toUpperCase(Locale.ROOT);
    if (!HEX.matcher(digits).matches()) {
      return Optional.empty();
    }
    return Optional.of(new CardNumber(widened(Bytes.ofHex(even(digits)).toArray())));
  }

  /**
   * Parses hex digits with the low byte first; empty for any other text, or if a digit is missing.
   */
  public static Optional<CardNumber> ofReversedHex(String text) {
    String digits = text.replaceAll("[-: ]", "").toUpperCase(Locale.ROOT);
    if (!HEX.matcher(digits).matches() || digits.length() % 2 != 0) {
      return Optional.empty();
    }
    return Optional.of(new CardNumber(widened(turned(Bytes.ofHex(digits).toArray()))));
  }

  /**
   * Parses decimal digits, ignoring leading zeros; empty for any other text, or a number of more
   * than ten bytes.
   */
  public static Optional<CardNumber> ofDecimal(String text) {
    if (!DECIMAL.matcher(text).matches()) {
      return Optional.empty();
    }
    BigInteger value = new BigInteger(text);
    return value.bitLength() > Byte.SIZE * LONGEST ? Optional.empty() : ofHex(value.toString(16));
  }

  /** Parses a facility code of 8 bits and a card number of 16 bits, such as {@code 077,30211}. */
  public static Optional<CardNumber> ofPair(String text) {
    Matcher pair = PAIR.matcher(text);
    if (!pair.matches()) {
      return Optional.empty();
    }
    int facility = Integer.parseInt(pair.group(1));
    int card = Integer.parseInt(pair.group(2));
    return facility > 0xFF || card > 0xFFFF
        ? Optional.empty()
        : ofHex(String.format(Locale.ROOT, "%02X%04X", facility, card));
  }

  /** Returns the number with its bytes in reverse order. */
  public CardNumber reversed() {
    return new CardNumber(Bytes.copyOf(turned(bytes.toArray())));
  }

  /** Returns the low 24 bits, which is what a Wiegand-26 line transmits. */
  public CardNumber low24() {
    byte[] all = bytes.toArray();
    byte[] low = new byte[SHORTEST];
    System.arraycopy(all, all.length - PAIR_BYTES, low, 1, PAIR_BYTES);
    return new CardNumber(Bytes.copyOf(low));
  }

  /** Returns the decimal digits, padded to at least ten, as printed on cards. */
  public String decimal() {
    String digits = new BigInteger(1, bytes.toArray()).toString();
    return "0".repeat(Math.max(0, PRINTED - digits.length())) + digits;
  }

  /**
   * Returns the number as the office writes it: ten decimal digits, or hex digits if it has more
   * than four bytes.
   */
  public String text() {
    return bytes.length() == SHORTEST ? decimal() : bytes.hex().toUpperCase(Locale.ROOT);
  }

  private static String even(String digits) {
    return digits.length() % 2 == 0 ? digits : "0" + digits;
  }

  private static byte[] turned(byte[] from) {
    byte[] to = new byte[from.length];
    for (int i = 0; i < from.length; i++) {
      to[i] = from[from.length - 1 - i];
    }
    return to;
  }

  private static Bytes widened(byte[] few) {
    byte[] wide = new byte[Math.max(SHORTEST, few.length)];
    System.arraycopy(few, 0, wide, wide.length - few.length, few.length);
    return Bytes.copyOf(wide);
  }
}
