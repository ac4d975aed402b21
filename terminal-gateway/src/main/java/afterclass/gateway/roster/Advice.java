package afterclass.gateway.roster;

import afterclass.gateway.i18n.Messages;
import afterclass.gateway.i18n.Phrase;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/**
 * What is expected of a cell and what to do, to be read in either language.
 *
 * @param bundle the message bundle that has the words
 * @param word the key of a pair of messages in it, {@code word.expected} and {@code word.hint}
 * @param values what the messages name; a {@link Phrase} stands in the reader's language
 */
public record Advice(String bundle, String word, List<Object> values) {
  /** The words of imports. */
  static final String IMPORT = "afterclass.gateway.roster.import";

  private static final ResourceBundle.Control EXACT =
      ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

  public Advice {
    values = List.copyOf(values);
  }

  /** What should stand there; of a warning, why the row has no effect. */
  public String expected(Messages words) {
    return text(words, ".expected");
  }

  /** What to do. */
  public String hint(Messages words) {
    return text(words, ".hint");
  }

  private String text(Messages words, String part) {
    String pattern = ResourceBundle.getBundle(bundle, words.locale(), EXACT).getString(word + part);
    Object[] said =
        values.stream().map(v -> v instanceof Phrase phrase ? phrase.in(words) : v).toArray();
    return new MessageFormat(pattern, Locale.ROOT).format(said);
  }
}
