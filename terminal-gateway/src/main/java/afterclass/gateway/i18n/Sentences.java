package afterclass.gateway.i18n;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The translator of English sentences from links, terminals, settings and policy readers, which may
 * have been stored in English: it recognises them by the English bundle's texts.
 */
public final class Sentences {
  private static final Pattern PLACE = Pattern.compile("\\{(\\d)}");

  /**
   * A known sentence.
   *
   * @param key key of its text
   * @param form pattern of its English text
   * @param literal number of its fixed characters
   */
  private record KnownSentence(String key, Pattern form, int literal) {
    static KnownSentence of(String key) {
      String text = Messages.EN.text(key);
      StringBuilder form = new StringBuilder();
      int last = 0;
      int literal = 0;
      Matcher places = PLACE.matcher(text);
      while (places.find()) {
        literal += places.start() - last;
        form.append(Pattern.quote(text.substring(last, places.start()))).append("(.*?)");
        last = places.end();
      }
      form.append(Pattern.quote(text.substring(last)));
      literal += text.length() - last;
      return new KnownSentence(key, Pattern.compile(form.toString(), Pattern.DOTALL), literal);
    }
  }

  private static final List<KnownSentence> MACHINES = known("said.");
  private static final List<KnownSentence> POLICIES = known("policy-said.");
  private static final List<KnownSentence> SETTINGS = known("setting-said.", "said.");

  private Sentences() {}

  private static List<KnownSentence> known(String... prefixes) {
    return Messages.EN.keys().stream()
        .filter(key -> Arrays.stream(prefixes).anyMatch(key::startsWith))
        .map(KnownSentence::of)
        .sorted(Comparator.comparingInt(KnownSentence::literal).reversed())
        .toList();
  }

  /** Translates an English sentence of the program; empty if the bundles contain no translation. */
  public static Optional<String> in(String sentence, Messages words) {
    return in(MACHINES, sentence, words);
  }

  /** Translates a problem in a policy file; an unknown sentence is returned unchanged. */
  public static String ofPolicy(String sentence, Messages words) {
    return in(POLICIES, sentence, words).orElse(sentence);
  }

  /** Translates a problem in the settings; an unknown sentence is returned unchanged. */
  public static String ofSetting(String sentence, Messages words) {
    return in(SETTINGS, sentence, words).orElse(sentence);
  }

  private static Optional<String> in(List<KnownSentence> all, String sentence, Messages words) {
    if (words.english() || sentence.isBlank()) {
      return Optional.of(sentence);
    }
    for (KnownSentence known : all) {
      Matcher matcher = known.form().matcher(sentence);
      if (matcher.matches()) {
        return Optional.of(words.text(known.key(), values(all, matcher, words)));
      }
    }
    return Optional.empty();
  }

  private static Object[] values(List<KnownSentence> all, MatchResult found, Messages words) {
    Object[] values = new Object[found.groupCount()];
    for (int i = 0; i < values.length; i++) {
      String value = found.group(i + 1);
      values[i] = in(all, value, words).orElse(value);
    }
    return values;
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
