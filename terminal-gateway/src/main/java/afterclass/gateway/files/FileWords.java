package afterclass.gateway.files;

import afterclass.gateway.roster.Advice;
import afterclass.gateway.roster.RowProblem;
import java.util.List;

/** What the office reads when a terminal's file or a line of it is refused. */
final class FileWords {
  private static final String EXPORT = "afterclass.gateway.files.export";

  private FileWords() {}

  static RowProblem problem(long line, String column, String found, String word, Object... values) {
    return new RowProblem(line, "", column, found, new Advice(EXPORT, word, List.of(values)));
  }
}
