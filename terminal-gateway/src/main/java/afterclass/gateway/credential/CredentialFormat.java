package afterclass.gateway.credential;

import java.math.BigInteger;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The conversion of a terminal's reading to a credential known to the office. The office chooses it
 * for each terminal; it is never guessed. A reading that does not match stays unchanged and appears
 * as an unregistered card.
 */
public enum CredentialFormat {
  /** The text as read; only leading zeros of a number of more than ten digits are removed. */
  AS_READ,
  /**
   * EM4100 tag as ten hex digits (version byte and 32-bit number), converted to the printed
   * ten-digit decimal number without the version byte. {@code 14008EC793} becomes {@code
   * 0009357203}.
   */
  EM4100_DECIMAL,
  /**
   * Hex digits, high byte first; leading zeros may be missing: {@code 8EC793} for the same card.
   */
  HEX,
  /** Hex digits, low byte first: {@code 93C78E00} for the same card. */
  HEX_REVERSED,
  /** Decimal digits; leading zeros may be missing: {@code 9357203} for the same card. */
  DECIMAL,
  /** Decimal digits of the number with its bytes in reverse order. */
  DECIMAL_REVERSED,
  /** Facility code and card number, such as {@code 142,51091}, without the card's upper byte. */
  FACILITY_CARD,
  /** Staff numbers, used as user ids on the terminal. */
  STAFF_NUMBER;

  private static final int EM4100_DIGITS = 10;
  private static final int PAIR_BITS = 24;
  private static final Pattern DIGITS = Pattern.compile("[0-9]+");

  /**
   * A decimal number of more than ten digits, which no reader uses for 32 bits or fewer; hex digits
   * of that length contain letters.
   */
  private static final Pattern LONG = Pattern.compile("[0-9]{11,64}");

  /**
   * Returns the {@linkplain Credential#text text} of the credential known to the office; a user
   * number becomes one of the terminal.
   *
   * @param terminal id of the terminal
   * @param reading credential as read
   */
  public String canonical(String terminal, String reading) {
    Credential read = Credential.of(reading);
    if (read instanceof Credential.Staff) {
      return reading;
    }
    boolean staff = this == STAFF_NUMBER;
    if (read instanceof Credential.User user) {
      return (staff ? new Credential.Staff(user.number()) : user.at(terminal)).text();
    }
    return staff ? new Credential.Staff(reading).text() : card(reading);
  }

  /** Returns the name used by the setting {@code credential-form}. */
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
   * Returns whether a terminal with this format can report a card as the office recorded it.
   *
   * @param card card as the office wrote it, without a staff or user prefix
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
