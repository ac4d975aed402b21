package afterclass.gateway.roster;

/** The refusal of a whole file, with the information the office needs to repair it. */
final class UnreadableFile extends Exception {
  private static final long serialVersionUID = 1L;

  private final String found;
  private final String word;
  private final transient Object[] values;

  /**
   * Creates a refusal.
   *
   * @param found the content found
   * @param word expected content, as the key of a pair of messages
   * @param values arguments of the messages
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
