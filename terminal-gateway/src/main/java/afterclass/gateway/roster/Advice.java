package afterclass.gateway.roster;

import afterclass.gateway.i18n.Messages;
import afterclass.gateway.i18n.Phrase;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/**
 * The expected content of a cell and what to do about it, readable in both languages.
 *
 * @param bundle message bundle with the texts
 * @param word key of a pair of messages, {@code word.expected} and {@code word.hint}
 * @param values arguments of the messages; a {@link Phrase} is shown in the reader's language
 */
public record Advice(String bundle, String word, List<Object> values) {
  /** The message bundle of imports. */
  static final String IMPORT = "afterclass.gateway.roster.import";

  private static final ResourceBundle.Control EXACT =
      ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

  public Advice {
    values = List.copyOf(values);
  }

  /** Returns the expected content; for a warning, why the row has no effect. */
  public String expected(Messages words) {
    return text(words, ".expected");
  }

  /** Returns what to do. */
  public String hint(Messages words) {
    return text(words, ".hint");
  }

  private String text(Messages words, String part) {
    String pattern = ResourceBundle.getBundle(bundle, words.locale(), EXACT).getString(word + part);
    Object[] arguments =
        values.stream().map(v -> v instanceof Phrase phrase ? phrase.in(words) : v).toArray();
    return new MessageFormat(pattern, Locale.ROOT).format(arguments);
  }
}
