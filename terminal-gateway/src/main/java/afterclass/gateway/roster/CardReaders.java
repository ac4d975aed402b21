package afterclass.gateway.roster;

/** What the school's terminals make of cards. */
@FunctionalInterface
public interface CardReaders {

  /**
   * The terminals that would have to read a card and never can, as a message names them.
   *
   * @param card as the office wrote it
   * @return empty if one of them can, or none is expected to
   */
  String cannotSay(String card);
}
