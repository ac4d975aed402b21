package afterclass.gateway.credential;

import java.math.BigInteger;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * How a terminal's reading becomes the number that the office knows somebody by. Chosen for each
 * terminal by the office and never guessed: a reading that is not of the form stays as it is, and
 * is shown as an unknown card.
 */
public enum CredentialForm {
  /**
   * As read, character for character; only zeros before a number of more than ten digits say
   * nothing.
   */
  AS_READ,
  /**
   * EM4100 tag read as ten hex digits (version byte and 32-bit number): the ten-digit decimal
   * number printed on the card, the version byte left out. {@code 14008EC793} becomes {@code
   * 0009357203}.
   */
  EM4100_DECIMAL,
  /** Hex digits, high byte first; leading zeros may be missing. {@code 8EC793} the same card. */
  HEX,
  /** Hex digits, low byte first. {@code 93C78E00} the same card. */
  HEX_REVERSED,
  /** Decimal digits; leading zeros may be missing. {@code 9357203} the same card. */
  DECIMAL,
  /** Decimal digits of the number with its bytes in the opposite order. */
  DECIMAL_REVERSED,
  /** Facility code and card number, {@code 142,51091}; the upper byte of the card is not there. */
  FACILITY_CARD,
  /** The terminal's user ids are the school's staff numbers. */
  STAFF_NUMBER;

  /** What a decoder puts before the number of a user that only that terminal knows. */
  public static final String USER = "user/";

  /** What stands before a staff number where a card number could stand. */
  public static final String STAFF = "staff/";

  private static final int EM4100_DIGITS = 10;
  private static final int PAIR_BITS = 24;
  private static final Pattern DIGITS = Pattern.compile("[0-9]+");

  /** No reader says fewer than 32 bits in so many digits: they are no hex without its letters. */
  private static final Pattern LONG = Pattern.compile("[0-9]{11,64}");

  /**
   * What the office knows somebody by: a card number, {@code staff/} and a staff number, or {@code
   * user/}, the terminal's id and its number for that user: two terminals may each have a user 3.
   *
   * @param terminal id of the terminal
   * @param reading the credential as read
   */
  public String canonical(String terminal, String reading) {
    if (reading.startsWith(STAFF)) {
      return reading;
    }
    boolean user = reading.startsWith(USER);
    String id = user ? reading.substring(USER.length()) : reading;
    if (this == STAFF_NUMBER) {
      return STAFF + id;
    }
    return user ? USER + terminal + "/" + id : card(reading);
  }

  /** As the setting {@code credential-form} names it. */
  public String setting() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private String card(String reading) {
    Optional<CardNumber> number = number(reading.strip());
    return switch (this) {
      case AS_READ, DECIMAL, DECIMAL_REVERSED -> number.map(CardNumber::decimal).orElse(reading);
      default -> number.map(CardNumber::text).orElse(reading);
    };
  }

  /**
   * Whether a card that the office wrote down can be what a terminal of this form says.
   *
   * @param card as the office wrote it, no staff number and no terminal's number of a user
   */
  public boolean canSay(String card) {
    boolean decimal = DIGITS.matcher(card).matches();
    Optional<CardNumber> number = decimal ? CardNumber.ofDecimal(card) : CardNumber.ofHex(card);
    int bits = number.map(said -> new BigInteger(1, said.bytes().toArray()).bitLength()).orElse(0);
    return switch (this) {
      case AS_READ -> true;
      case STAFF_NUMBER -> false;
      case DECIMAL, DECIMAL_REVERSED -> decimal && number.isPresent();
      case HEX, HEX_REVERSED -> number.isPresent() && (decimal || bits > Integer.SIZE);
      case EM4100_DECIMAL -> decimal && number.isPresent() && bits <= Integer.SIZE;
      case FACILITY_CARD -> decimal && number.isPresent() && bits <= PAIR_BITS;
    };
  }

  private Optional<CardNumber> number(String text) {
    return switch (this) {
      case AS_READ -> LONG.matcher(text).matches() ? CardNumber.ofDecimal(text) : Optional.empty();
      case STAFF_NUMBER -> Optional.empty();
      case EM4100_DECIMAL ->
          text.length() == EM4100_DIGITS ? CardNumber.ofHex(text.substring(2)) : Optional.empty();
      case HEX -> CardNumber.ofHex(text);
      case HEX_REVERSED -> CardNumber.ofReversedHex(text);
      case DECIMAL -> CardNumber.ofDecimal(text);
      case DECIMAL_REVERSED -> CardNumber.ofDecimal(text).map(CardNumber::reversed);
      case FACILITY_CARD -> CardNumber.ofPair(text);
    };
  }
}
