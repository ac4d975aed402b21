package afterclass.gateway.roster;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** What the office reads when a file or a row is refused, Chinese first. */
final class Words {
  private static final ResourceBundle BUNDLE =
      ResourceBundle.getBundle("afterclass.gateway.roster.import", Locale.ROOT);

  private Words() {}

  static String of(String key, Object... values) {
    return new MessageFormat(BUNDLE.getString(key), Locale.ROOT).format(values);
  }
}
