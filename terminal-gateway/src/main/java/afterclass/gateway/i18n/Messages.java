package afterclass.gateway.i18n;

import static java.util.stream.Collectors.toUnmodifiableMap;

import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The message bundle of one language. */
public final class Messages {

  private static final ResourceBundle.Control EXACT =
      ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

  /** Simplified Chinese, the default. */
  public static final Messages ZH = new Messages(Locale.SIMPLIFIED_CHINESE);

  /** English. */
  public static final Messages EN = new Messages(Locale.ENGLISH);

  private static final String EXPLAIN = "explain.";

  private final Locale locale;
  private final ResourceBundle words;
  private final Map<String, String> instead;
  private final Map<String, String> explained;
  private final @Nullable Messages files;

  private Messages(Locale locale) {
    this.locale = locale;
    words = ResourceBundle.getBundle("messages", locale, EXACT);
    instead = Map.of();
    explained = Map.of();
    files = new Messages(locale, words, ResourceBundle.getBundle("files", locale, EXACT));
  }

  private Messages(Locale locale, ResourceBundle words, ResourceBundle instead) {
    this.locale = locale;
    this.words = words;
    this.instead =
        instead.keySet().stream().collect(toUnmodifiableMap(key -> key, instead::getString));
    explained =
        this.instead.entrySet().stream()
            .filter(each -> each.getKey().startsWith(EXPLAIN))
            .collect(
                toUnmodifiableMap(
                    each -> each.getKey().substring(EXPLAIN.length()), Map.Entry::getValue));
    files = null;
  }

  /**
   * Returns the messages for files that other programs read. They never change, even when the
   * pages' texts do.
   */
  public Messages ofFiles() {
    return files == null ? this : files;
  }

  /** Returns the replacement phrases for the engine's explanations, by key. */
  public Map<String, String> explained() {
    return explained;
  }

  /** Returns the English messages for an English locale, else the Chinese messages. */
  public static Messages of(Locale locale) {
    return locale.getLanguage().equals("en") ? EN : ZH;
  }

  /**
   * Returns the messages for a language tag such as {@code zh-CN} or {@code en}; Chinese for {@code
   * null}.
   */
  public static Messages ofTag(@Nullable String tag) {
    return tag == null ? ZH : of(Locale.forLanguageTag(tag));
  }

  /** Returns the locale. */
  public Locale locale() {
    return locale;
  }

  /** Returns the language tag, such as {@code zh-CN}. */
  public String tag() {
    return locale.toLanguageTag();
  }

  /** Returns whether the language is English. */
  public boolean english() {
    return locale.getLanguage().equals("en");
  }

  /** Returns the Chinese or the English text, whichever is in this language. */
  public String pick(String zh, String en) {
    return english() ? en : zh;
  }

  /**
   * Returns the text of a key, with {@code {0}}, {@code {1}} … replaced by the values; a {@link
   * Phrase} is translated too.
   *
   * @throws java.util.MissingResourceException if the bundle does not contain the key
   */
  public String text(String key, Object... values) {
    String other = instead.get(key);
    String text = other == null ? words.getString(key) : other;
    for (int i = 0; i < values.length; i++) {
      text = text.replace("{" + i + "}", said(values[i]));
    }
    return text;
  }

  private String said(@Nullable Object value) {
    return value instanceof Phrase phrase ? phrase.in(this) : String.valueOf(value);
  }

  /** Returns the text of a key; the other text if the bundle does not contain the key. */
  public String textOr(String key, String otherwise) {
    return has(key) ? text(key) : otherwise;
  }

  /** Returns whether the bundle contains a key. */
  public boolean has(String key) {
    return words.containsKey(key);
  }

  /** Returns all keys, sorted. */
  public Set<String> keys() {
    return new TreeSet<>(words.keySet());
  }
}
