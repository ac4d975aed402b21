package afterclass.gateway.files;

import afterclass.gateway.i18n.Phrase;
import afterclass.gateway.roster.Advice;
import afterclass.gateway.roster.RowProblem;
import java.util.List;

/** The problem texts for a refused file of a terminal or a line of it. */
final class FileWords {
  private static final String EXPORT = "afterclass.gateway.files.export";

  private FileWords() {}

  static RowProblem problem(long line, String column, String found, String word, Object... values) {
    Phrase heading = new Phrase.Both(column, column);
    return new RowProblem(line, "", heading, found, new Advice(EXPORT, word, List.of(values)));
  }
}
