package afterclass.gateway.roster;

import afterclass.gateway.i18n.Messages;
import afterclass.gateway.i18n.Phrase;
import afterclass.gateway.i18n.PlainText;
import java.util.List;

/**
 * The reason why a row or a whole file was not accepted, or why an accepted row has no effect.
 *
 * @param line line of the file at which the row begins, from 1; 0 for the whole file
 * @param cell address on a workbook's sheet, such as {@code C7}; empty for other files, and for the
 *     whole row
 * @param heading heading in the file, the expected one if the file has none, or empty for the whole
 *     row
 * @param found content of the cell, cut short if long
 * @param advice expected content and what to do
 */
public record RowProblem(long line, String cell, Phrase heading, String found, Advice advice) {
  private static final int SHOWN = 80;

  public RowProblem {
    found = PlainText.shortened(found, SHOWN);
  }

  /**
   * Creates a problem in the office's words.
   *
   * @param word expected content, as the key of a pair of messages
   * @param values arguments of the messages
   */
  public static RowProblem of(
      long line, String cell, String column, String found, String word, Object... values) {
    return of(line, cell, new Phrase.Both(column, column), found, word, values);
  }

  /** Creates a problem of a heading that the file does not have. */
  static RowProblem of(
      long line, String cell, Phrase heading, String found, String word, Object... values) {
    return new RowProblem(
        line, cell, heading, found, new Advice(Advice.IMPORT, word, List.of(values)));
  }

  /** Returns the heading used by programs. */
  public String column() {
    return heading.in(Messages.EN);
  }

  /** Returns the cell and its heading, such as {@code C7 卡号}, or the one that is present. */
  public String place(Messages words) {
    return (cell + " " + heading.in(words)).strip();
  }

  /** Returns the expected content; for a warning, why the row has no effect. */
  public String expected(Messages words) {
    return advice.expected(words);
  }

  /** Returns what to do. */
  public String hint(Messages words) {
    return advice.hint(words);
  }
}
