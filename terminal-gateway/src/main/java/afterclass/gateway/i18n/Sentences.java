package afterclass.gateway.i18n;

import afterclass.rules.explain.PolicySentences;
import afterclass.rules.explain.SentenceBook;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The translator of English sentences from links, terminals, settings and policy readers, which may
 * have been stored in English: it recognises them by the English bundle's texts.
 */
public final class Sentences {
  private static final SentenceBook MACHINES = known("said.");
  private static final SentenceBook SETTINGS = known("setting-said.", "said.");

  private Sentences() {}

  private static SentenceBook known(String... prefixes) {
    List<String> keys =
        Messages.EN.keys().stream()
            .filter(key -> Arrays.stream(prefixes).anyMatch(key::startsWith))
            .toList();
    return new SentenceBook(texts(keys, Messages.EN), texts(keys, Messages.ZH));
  }

  private static Map<String, String> texts(List<String> keys, Messages words) {
    return keys.stream().collect(Collectors.toMap(key -> key, words::text));
  }

  /** Translates an English sentence of the program; empty if the bundles contain no translation. */
  public static Optional<String> in(String sentence, Messages words) {
    return in(MACHINES, sentence, words);
  }

  /** Translates a problem in a policy file; an unknown sentence is returned unchanged. */
  public static String ofPolicy(String sentence, Messages words) {
    return words.english() ? sentence : PolicySentences.inChinese(sentence);
  }

  /** Translates a problem in the settings; an unknown sentence is returned unchanged. */
  public static String ofSetting(String sentence, Messages words) {
    return in(SETTINGS, sentence, words).orElse(sentence);
  }

  private static Optional<String> in(SentenceBook all, String sentence, Messages words) {
    return words.english() || sentence.isBlank() ? Optional.of(sentence) : all.translated(sentence);
  }

  /** Translates a sentence; an unknown one is quoted as it is. */
  public static String quoted(String sentence, Messages words) {
    return in(sentence, words).orElseGet(() -> words.text("said-otherwise", sentence));
  }

  /**
   * Translates the note on a record that does not count: {@code code: sentence}, or a sentence.
   *
   * @param kind key prefix of the codes, such as {@code refused.}
   */
  public static String note(String kind, String note, Messages words) {
    int colon = note.indexOf(": ");
    String code = colon < 0 ? note : note.substring(0, colon);
    if (!words.has(kind + code)) {
      return quoted(note, words);
    }
    String label = words.text(kind + code);
    return colon < 0
        ? label
        : words.text("said-because", label, quoted(note.substring(colon + 2), words));
  }
}
