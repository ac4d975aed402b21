package afterclass.rules.explain;

import static java.util.stream.Collectors.toMap;

import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;

/** The problems in policy files in Chinese; the reader of policies states them in English. */
public final class PolicySentences {
  private static final SentenceBook BOOK =
      new SentenceBook(texts(Locale.ENGLISH), texts(Locale.ROOT));

  private PolicySentences() {}

  private static Map<String, String> texts(Locale locale) {
    ResourceBundle bundle =
        ResourceBundle.getBundle(
            "afterclass.rules.explain.policies",
            locale,
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    return bundle.keySet().stream().collect(toMap(key -> key, bundle::getString));
  }

  /** Returns what a problem found, expected or advised in Chinese; an unknown text unchanged. */
  public static String inChinese(String english) {
    return english.isBlank() ? english : BOOK.translated(english).orElse(english);
  }
}
