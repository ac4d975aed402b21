package afterclass.gateway.web.form;

import afterclass.gateway.i18n.Messages;
import java.util.Arrays;
import java.util.List;

/**
 * An option of a form.
 *
 * @param value code that the form sends
 * @param label the option in the reader's language
 */
public record Choice(String value, String label) {

  /**
   * Returns the options of a form.
   *
   * @param prefix prefix of the keys in the bundles, before the codes
   * @param values codes in the order of the form
   */
  public static List<Choice> of(Messages words, String prefix, String... values) {
    return Arrays.stream(values)
        .map(value -> new Choice(value, words.text(prefix + value)))
        .toList();
  }
}
