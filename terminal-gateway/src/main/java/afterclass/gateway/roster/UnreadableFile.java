package afterclass.gateway.roster;

/** A file that is refused as a whole; carries what the office needs to mend it. */
final class UnreadableFile extends Exception {
  private static final long serialVersionUID = 1L;

  private final String found;
  private final String word;
  private final transient Object[] values;

  /**
   * A refusal.
   *
   * @param found what is there
   * @param word what was expected, as the key of a pair of messages
   * @param values what the messages name
   */
  UnreadableFile(String found, String word, Object... values) {
    super(word + ": " + found);
    this.found = found;
    this.word = word;
    this.values = values;
  }

  void refuse(FileRows file) {
    file.refuse(0, found, word, values);
  }
}
