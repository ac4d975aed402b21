package afterclass.gateway.roster;

/** A row that cannot be taken; carries what the office needs to mend it. */
final class BadRow extends Exception {
  private static final long serialVersionUID = 1L;
  private static final int SHOWN = 80;

  private final transient RowProblem problem;

  /**
   * A bad cell.
   *
   * @param word what was expected, as the key of a pair of messages
   * @param values what the messages name
   */
  BadRow(long line, String column, String found, String word, Object... values) {
    super(word);
    this.problem = problem(line, column, found, word, values);
  }

  RowProblem problem() {
    return problem;
  }

  static RowProblem problem(long line, String column, String found, String word, Object... values) {
    String shown = found.length() <= SHOWN ? found : found.substring(0, SHOWN) + "…";
    return new RowProblem(
        line,
        column,
        shown,
        Words.of(word + ".expected", values),
        Words.of(word + ".hint", values));
  }
}
