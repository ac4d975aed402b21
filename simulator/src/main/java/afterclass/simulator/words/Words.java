package afterclass.simulator.words;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toMap;

import afterclass.gateway.i18n.Messages;
import afterclass.rules.explain.SentenceBook;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;

/** The texts of one language: Chinese for a Chinese reader, English for anybody else. */
public final class Words {
  /** English. */
  public static final Words EN = new Words(Locale.ENGLISH);

  /** Simplified Chinese. */
  public static final Words ZH = new Words(Locale.ROOT);

  private static final String SAID = "said.";

  /** Begins the keys of the service's reasons for not reading a record, each named by its code. */
  private static final String REFUSED = "refused.";

  private static final SentenceBook BOOK = book();

  /** Width of the names of figures, with the two blanks before them and the one behind. */
  private static final int NAME = 16;

  private final ResourceBundle bundle;
  private final boolean english;

  private Words(Locale locale) {
    english = locale.equals(Locale.ENGLISH);
    bundle =
        ResourceBundle.getBundle(
            "afterclass.simulator.words.words",
            locale,
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
  }

  private static SentenceBook book() {
    Map<String, String> english = EN.said();
    Map<String, String> chinese = ZH.said();
    for (String key : Messages.ZH.keys()) {
      if (key.startsWith(REFUSED)) {
        english.put(key, key.substring(REFUSED.length()) + ": {0}");
        chinese.put(key, Messages.ZH.text(key));
      }
    }
    return new SentenceBook(english, chinese);
  }

  private Map<String, String> said() {
    return bundle.keySet().stream()
        .filter(key -> key.startsWith(SAID))
        .collect(toMap(key -> key, bundle::getString, (one, other) -> one, HashMap::new));
  }

  /** Returns the texts for a locale. */
  public static Words of(Locale locale) {
    return locale.getLanguage().equals("zh") ? ZH : EN;
  }

  /** Returns the bundle, for the help of the commands. */
  public ResourceBundle bundle() {
    return bundle;
  }

  /** Returns the locale. */
  public Locale locale() {
    return english ? Locale.ENGLISH : Locale.SIMPLIFIED_CHINESE;
  }

  /** Returns a text with {@code {0}}, {@code {1}} … replaced by the values. */
  public String text(String key, @Nullable Object... values) {
    String text = bundle.getString(key);
    for (int i = 0; i < values.length; i++) {
      text = text.replace("{" + i + "}", String.valueOf(values[i]));
    }
    return text;
  }

  /** Returns a sentence of an inner package, which states it in English. */
  public String of(String sentence) {
    if (english) {
      return sentence;
    }
    return BOOK.translated(sentence).orElse(sentence);
  }

  /** Returns lines of figures, each a name in a column and what is said of it. */
  public String figures(String lines) {
    return english ? lines : lines.lines().map(this::figure).collect(joining("\n", "", "\n"));
  }

  private String figure(String line) {
    if (line.length() < NAME) {
      return of(line);
    }
    String name = of(line.substring(0, NAME).strip());
    int wide = (int) name.chars().filter(c -> c > 0xff).count();
    String blanks = " ".repeat(Math.max(1, NAME - 2 - name.length() - wide));
    return "  " + name + blanks + of(line.substring(NAME).stripTrailing());
  }
}
