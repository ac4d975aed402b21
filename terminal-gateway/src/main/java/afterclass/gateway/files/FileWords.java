package afterclass.gateway.files;

import afterclass.gateway.roster.RowProblem;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** What the office reads when a terminal's file or a line of it is refused, Chinese first. */
final class FileWords {
  private static final int SHOWN = 80;
  private static final ResourceBundle BUNDLE =
      ResourceBundle.getBundle("afterclass.gateway.files.export", Locale.ROOT);

  private FileWords() {}

  static RowProblem problem(long line, String column, String found, String word, Object... values) {
    String shown = found.length() <= SHOWN ? found : found.substring(0, SHOWN) + "…";
    return new RowProblem(
        line, "", column, shown, of(word + ".expected", values), of(word + ".hint", values));
  }

  private static String of(String key, Object... values) {
    return new MessageFormat(BUNDLE.getString(key), Locale.ROOT).format(values);
  }
}
