package afterclass.gateway.roster;

import afterclass.gateway.i18n.Messages;
import afterclass.gateway.i18n.Phrase;
import java.util.List;

/**
 * Why a row, or a whole file, was not taken; of a warning, why a row that was taken has no effect.
 *
 * @param line line of the file that the row begins at, from 1; 0 if it concerns the whole file
 * @param cell where it stands on a workbook's sheet, as {@code C7}; empty for any other file, and
 *     if it concerns the whole row
 * @param heading as the file has it, what it should be where the file has none, or empty if it
 *     concerns the whole row
 * @param found what stands there, cut short if long
 * @param advice what should stand there and what to do
 */
public record RowProblem(long line, String cell, Phrase heading, String found, Advice advice) {
  private static final int SHOWN = 80;

  public RowProblem {
    found = found.length() <= SHOWN ? found : found.substring(0, SHOWN) + "…";
  }

  /**
   * A problem in the office's words.
   *
   * @param word what was expected, as the key of a pair of messages
   * @param values what the messages name
   */
  static RowProblem of(
      long line, String cell, String column, String found, String word, Object... values) {
    return of(line, cell, new Phrase.Both(column, column), found, word, values);
  }

  /** The same of a heading that the file does not have. */
  static RowProblem of(
      long line, String cell, Phrase heading, String found, String word, Object... values) {
    return new RowProblem(
        line, cell, heading, found, new Advice(Advice.IMPORT, word, List.of(values)));
  }

  /** The heading as programs write it. */
  public String column() {
    return heading.in(Messages.EN);
  }

  /** The cell and its heading, as {@code C7 卡号}: whichever of them there is. */
  public String place(Messages words) {
    return (cell + " " + heading.in(words)).strip();
  }

  /** What should stand there; of a warning, why the row has no effect. */
  public String expected(Messages words) {
    return advice.expected(words);
  }

  /** What to do. */
  public String hint(Messages words) {
    return advice.hint(words);
  }
}
