package afterclass.gateway.web;

import afterclass.gateway.i18n.Messages;
import afterclass.gateway.i18n.Sentences;

/**
 * A sentence of a link or terminal, as pages show it.
 *
 * @param text the sentence, in the reader's language if it is known
 * @param known whether it is; otherwise it is English
 */
public record Said(String text, boolean known) {

  /** Translates a sentence. */
  public static Said of(String sentence, Messages words) {
    return Sentences.in(sentence, words)
        .map(text -> new Said(text, true))
        .orElseGet(() -> new Said(sentence, false));
  }
}
