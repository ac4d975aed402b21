package afterclass.gateway.roster;

/** A check of whether the school's terminals can read a card at all. */
@FunctionalInterface
public interface CardReaders {

  /**
   * Returns the terminals that are expected to read a card and never can, formatted for a message.
   *
   * @param card card as written by the office
   * @return empty if one terminal can read the card, or none is expected to
   */
  String cannotSay(String card);
}
