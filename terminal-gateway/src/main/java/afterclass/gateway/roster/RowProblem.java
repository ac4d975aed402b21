package afterclass.gateway.roster;

/**
 * Why a row, or a whole file, was not taken.
 *
 * @param line line of the file that the row begins at, from 1; 0 if it concerns the whole file
 * @param cell where it stands on a workbook's sheet, as {@code C7}; empty for any other file, and
 *     if it concerns the whole row
 * @param column heading as the file has it, or empty if it concerns the whole row
 * @param found what stands there, cut short if long
 * @param expected what should stand there
 * @param hint what to do
 */
public record RowProblem(
    long line, String cell, String column, String found, String expected, String hint) {
  private static final int SHOWN = 80;

  /**
   * A problem in the office's words.
   *
   * @param word what was expected, as the key of a pair of messages
   * @param values what the messages name
   */
  static RowProblem of(
      long line, String cell, String column, String found, String word, Object... values) {
    String shown = found.length() <= SHOWN ? found : found.substring(0, SHOWN) + "…";
    return new RowProblem(
        line,
        cell,
        column,
        shown,
        Words.of(word + ".expected", values),
        Words.of(word + ".hint", values));
  }

  /** The cell and its heading, as {@code C7 卡号}: whichever of them there is. */
  public String place() {
    return (cell + " " + column).strip();
  }
}
