package afterclass.gateway.web.page;

import afterclass.gateway.i18n.Messages;
import afterclass.gateway.i18n.Sentences;

/**
 * A sentence of a link or terminal on a page.
 *
 * @param text the sentence, in the reader's language if a translation is known
 * @param known whether a translation is known; otherwise the text is English
 */
public record StatusText(String text, boolean known) {

  /** Returns the translation of a sentence. */
  public static StatusText of(String sentence, Messages words) {
    return Sentences.in(sentence, words)
        .map(text -> new StatusText(text, true))
        .orElseGet(() -> new StatusText(sentence, false));
  }
}
