package afterclass.gateway.web;

import afterclass.gateway.i18n.Messages;
import java.util.Arrays;
import java.util.List;

/**
 * One of the answers that a form offers.
 *
 * @param value the code that is sent
 * @param label the answer in the reader's words
 */
public record Choice(String value, String label) {

  /**
   * Lists the answers of a form.
   *
   * @param prefix of the bundles' keys, before the codes
   * @param values the codes, in the order of the form
   */
  public static List<Choice> of(Messages words, String prefix, String... values) {
    return Arrays.stream(values)
        .map(value -> new Choice(value, words.text(prefix + value)))
        .toList();
  }
}
