package afterclass.simulator.kinds;

/**
 * The identification of a person at a terminal.
 *
 * @param staff staff number; empty if the card is unregistered
 * @param card ten-digit number printed on the card
 */
public record Badge(String staff, String card) {

  /** Returns the card's number. */
  long number() {
    return Long.parseLong(card);
  }

  /** Returns the card's four bytes as eight hex digits, high byte first. */
  String hex() {
    return String.format("%08X", number());
  }

  /**
   * Returns the staff number, for a terminal that enrols people and reads no cards.
   *
   * @throws IllegalArgumentException if the card is unregistered
   */
  String enrolled() {
    if (staff.isEmpty()) {
      throw new IllegalArgumentException("card " + card + " is nobody's, and cards are not read");
    }
    return staff;
  }
}
