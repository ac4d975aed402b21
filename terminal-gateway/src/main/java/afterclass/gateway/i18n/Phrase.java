package afterclass.gateway.i18n;

import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/** A part of a sentence that is translated together with it. */
public interface Phrase {

  /** Returns the text in a language. */
  String in(Messages words);

  /** Returns the phrase of a bundle key, with its values. */
  static Phrase of(String key, Object... values) {
    return new Key(key, List.of(values));
  }

  /** Returns an "a or b" list of words that are the same in every language. */
  static Phrase oneOf(Collection<String> choices) {
    return words -> String.join(words.text("list.or"), choices);
  }

  /** Returns several phrases as a list. */
  static Phrase list(Collection<? extends Phrase> parts) {
    return words ->
        parts.stream()
            .map(part -> part.in(words))
            .collect(Collectors.joining(words.text("list.separator")));
  }

  /**
   * A phrase from the bundles.
   *
   * @param key key of the text
   * @param values values of the placeholders; phrases among them are translated too
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
   * A phrase given in both languages.
   *
   * @param zh Chinese text
   * @param en English text
   */
  record Both(String zh, String en) implements Phrase {
    @Override
    public String in(Messages words) {
      return words.pick(zh, en);
    }
  }
}
