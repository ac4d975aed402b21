package afterclass.gateway.i18n;

import static java.util.stream.Collectors.toUnmodifiableMap;

import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The words of one language. */
public final class Messages {

  private static final ResourceBundle.Control EXACT =
      ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

  /** Simplified Chinese, the first language. */
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
   * The words of files that other programs read. They stay as they once were, to the letter,
   * whatever the pages say by now.
   */
  public Messages ofFiles() {
    return files == null ? this : files;
  }

  /** The phrases of the engine that this says otherwise, by their keys. */
  public Map<String, String> explained() {
    return explained;
  }

  /** English for an English locale, Chinese for any other. */
  public static Messages of(Locale locale) {
    return locale.getLanguage().equals("en") ? EN : ZH;
  }

  /** The same for a language tag as {@code zh-CN} or {@code en}; Chinese for none. */
  public static Messages ofTag(@Nullable String tag) {
    return tag == null ? ZH : of(Locale.forLanguageTag(tag));
  }

  /** The language. */
  public Locale locale() {
    return locale;
  }

  /** Its tag, as {@code zh-CN}. */
  public String tag() {
    return locale.toLanguageTag();
  }

  /** Whether this is English. */
  public boolean english() {
    return locale.getLanguage().equals("en");
  }

  /** The one of two texts that this language reads. */
  public String pick(String zh, String en) {
    return english() ? en : zh;
  }

  /**
   * The text of a key, with {@code {0}}, {@code {1}} … replaced by the values; a {@link Phrase}
   * stands in the same language.
   *
   * @throws java.util.MissingResourceException if the bundle has no such key
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

  /** Whether there is a text of that key. */
  public boolean has(String key) {
    return words.containsKey(key);
  }

  /** Every key, sorted. */
  public Set<String> keys() {
    return new TreeSet<>(words.keySet());
  }
}
