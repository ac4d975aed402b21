package afterclass.simulator.kinds;

/**
 * What somebody is recognised by.
 *
 * @param staff staff number; empty if nobody knows whose card it is
 * @param card ten-digit number printed on the card
 */
public record Badge(String staff, String card) {

  /** The card's number, which the print gives in decimal. */
  long number() {
    return Long.parseLong(card);
  }

  /** The card's four bytes as eight hex digits, high byte first. */
  String hex() {
    return String.format("%08X", number());
  }

  /**
   * The staff number, for a terminal that knows people and no cards.
   *
   * @throws IllegalArgumentException if nobody knows it
   */
  String enrolled() {
    if (staff.isEmpty()) {
      throw new IllegalArgumentException("card " + card + " is nobody's, and cards are not read");
    }
    return staff;
  }
}
