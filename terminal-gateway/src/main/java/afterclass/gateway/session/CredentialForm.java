package afterclass.gateway.session;

/** How a terminal's reading becomes the number that the office knows a card by. Never guessed. */
public enum CredentialForm {
  /** As read, character for character. */
  AS_READ,
  /**
   * EM4100 tag read as ten hex digits (version byte and 32-bit number): the ten-digit decimal
   * number printed on the card, the version byte left out. {@code 14008EC793} becomes {@code
   * 0009357203}.
   */
  EM4100_DECIMAL
}
