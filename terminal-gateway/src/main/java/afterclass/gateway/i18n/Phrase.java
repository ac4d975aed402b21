package afterclass.gateway.i18n;

import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/** A part of a sentence that reads differently in each language. */
public interface Phrase {

  /** Its words in that language. */
  String in(Messages words);

  /** The words of a key of the bundles, with its values. */
  static Phrase of(String key, Object... values) {
    return new Key(key, List.of(values));
  }

  /** One of several words that are the same in every language. */
  static Phrase oneOf(Collection<String> choices) {
    return words -> String.join(words.text("list.or"), choices);
  }

  /** Several phrases, one after the other. */
  static Phrase list(Collection<? extends Phrase> parts) {
    return words ->
        parts.stream()
            .map(part -> part.in(words))
            .collect(Collectors.joining(words.text("list.separator")));
  }

  /**
   * The words of a key.
   *
   * @param key of a text in the bundles
   * @param values what fills it; a phrase among them stands in the same language
   */
  record Key(String key, List<Object> values) implements Phrase {
    public Key {
      values = List.copyOf(values);
    }

    @Override
    public String in(Messages words) {
      return words.text(key, values.toArray());
    }
  }

  /**
   * A phrase that is known in both languages.
   *
   * @param zh the Chinese words
   * @param en the English words
   */
  record Both(String zh, String en) implements Phrase {
    @Override
    public String in(Messages words) {
      return words.pick(zh, en);
    }
  }
}
