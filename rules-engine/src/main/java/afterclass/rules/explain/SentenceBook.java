package afterclass.rules.explain;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Sentences in English with their translations. A sentence is recognised by its English form, with
 * {@code {0}}, {@code {1}} … for values; a value that is a sentence too is translated with it.
 */
public final class SentenceBook {
  private static final Pattern PLACE = Pattern.compile("\\{(\\d)}");

  private final List<KnownSentence> all;

  /**
   * A known sentence.
   *
   * @param form pattern of its English text
   * @param literal number of its fixed characters
   * @param translation its translation, with places for values
   */
  private record KnownSentence(Pattern form, int literal, String translation) {
    static KnownSentence of(String text, String translation) {
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
      return new KnownSentence(
          Pattern.compile(form.toString(), Pattern.DOTALL), literal, translation);
    }
  }

  /**
   * Creates a book.
   *
   * @param english English texts by key
   * @param translated their translations by the same keys
   */
  public SentenceBook(Map<String, String> english, Map<String, String> translated) {
    all =
        english.entrySet().stream()
            .map(e -> KnownSentence.of(e.getValue(), translated.getOrDefault(e.getKey(), "")))
            .sorted(Comparator.comparingInt(KnownSentence::literal).reversed())
            .toList();
  }

  /** Returns the translation of a sentence; empty if it is not known. */
  public Optional<String> translated(String sentence) {
    for (KnownSentence known : all) {
      Matcher found = known.form().matcher(sentence);
      if (found.matches()) {
        String text = known.translation();
        for (int i = 0; i < found.groupCount(); i++) {
          String value = found.group(i + 1);
          text = text.replace("{" + i + "}", translated(value).orElse(value));
        }
        return Optional.of(text);
      }
    }
    return Optional.empty();
  }
}
