package afterclass.gateway.session;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How a terminal's reading becomes the number that the office knows a card by. Never guessed. */
public enum CredentialForm {
  /** As read, character for character. */
  AS_READ,
  /**
   * EM4100 tag read as ten hex digits (version byte and 32-bit number): the ten-digit decimal
   * number printed on the card, the version byte left out. {@code 14008EC793} becomes {@code
   * 0009357203}.
   */
  EM4100_DECIMAL;

  private static final Pattern EM4100 = Pattern.compile("[0-9A-Fa-f]{2}([0-9A-Fa-f]{8})");

  /**
   * The number that the office knows a card by. A reading that is not of the form that this expects
   * stays as it is: it will be shown as an unknown card.
   *
   * @param reading the credential as read
   */
  public String canonical(String reading) {
    if (this == AS_READ) {
      return reading;
    }
    Matcher matcher = EM4100.matcher(reading);
    return matcher.matches()
        ? String.format(Locale.ROOT, "%010d", Long.parseLong(matcher.group(1), 16))
        : reading;
  }
}
