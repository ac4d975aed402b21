package afterclass.rules.explain;

import java.text.MessageFormat;
import java.time.Duration;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;

/** The phrases of one language from the message bundles; Chinese is the default. */
final class Phrases {

  private static final DateTimeFormatter MINUTES = DateTimeFormatter.ofPattern("HH:mm");
  private static final DateTimeFormatter SECONDS = DateTimeFormatter.ofPattern("HH:mm:ss");

  private final ResourceBundle bundle;
  private final Map<String, String> instead;
  private final boolean english;

  /**
   * Loads the phrases of a language.
   *
   * @param instead replacement phrases, by key
   */
  Phrases(Locale locale, Map<String, String> instead) {
    this.instead = instead;
    english = locale.getLanguage().equals("en");
    bundle =
        ResourceBundle.getBundle(
            "afterclass.rules.explain.messages",
            english ? Locale.ENGLISH : Locale.ROOT,
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
  }

  /** Returns the name in the reader's language. */
  String name(String zh, String en) {
    return english ? en : zh;
  }

  /**
   * Returns a phrase with its arguments filled in. Numbers are passed as text so that they get no
   * grouping separators.
   */
  String say(String key, Object... blanks) {
    Object[] texts = new Object[blanks.length];
    for (int i = 0; i < blanks.length; i++) {
      texts[i] = String.valueOf(blanks[i]);
    }
    String other = instead.get(key);
    String phrase = other == null ? bundle.getString(key) : other;
    return new MessageFormat(phrase, Locale.ROOT).format(texts);
  }

  /** Returns times as a list, to the second. */
  String times(List<LocalTime> times) {
    return String.join(say("list"), times.stream().map(SECONDS::format).toList());
  }

  /** Returns a time to the second. */
  String time(LocalTime time) {
    return SECONDS.format(time);
  }

  /** Returns a window as the policy states it. */
  String window(LocalTime from, LocalTime to) {
    return edge(from) + "–" + edge(to);
  }

  private static String edge(LocalTime time) {
    return time.getSecond() == 0 ? MINUTES.format(time) : SECONDS.format(time);
  }

  /** Returns a duration in minutes and seconds. */
  String length(Duration length) {
    return say("length", length.toMinutes(), length.toSecondsPart());
  }

  /** Returns an amount of fen in yuan. */
  static String yuan(long fen) {
    long rest = fen % 100;
    return fen / 100 + (rest < 10 ? ".0" : ".") + rest;
  }
}
