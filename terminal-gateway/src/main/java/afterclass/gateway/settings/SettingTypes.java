package afterclass.gateway.settings;

import afterclass.gateway.settings.Setting.Shape;
import afterclass.gateway.settings.Setting.Use;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The factories of settings by type: accepted values and how their text is read. */
final class SettingTypes {
  private static final int MOST_PORT = 65_535;
  private static final Pattern NUMBER = Pattern.compile("[0-9]{1,9}");
  private static final Pattern SECRET_ADDRESS =
      Pattern.compile(
          "https://[A-Za-z0-9.-]+(:[0-9]{1,5})?/[!-~]*"
              + "|http://(127\\.0\\.0\\.1|localhost)(:[0-9]{1,5})?/[!-~]*");
  private static final Pattern SPAN = Pattern.compile("([0-9]{1,9})(ms|s|m|h|d)");

  private SettingTypes() {}

  private static <T> Setting<T> one(
      String key,
      Shape shape,
      String fallback,
      String expected,
      Function<String, Optional<T>> read) {
    return new Setting<>(
        key,
        shape,
        fallback,
        expected,
        Use.SCHOOL,
        texts -> texts.size() == 1 ? read.apply(texts.get(0).strip()) : Optional.empty());
  }

  /** Returns a setting of one line of text; it may be empty only if its default is empty. */
  static Setting<String> text(String key, String fallback, String expected) {
    return one(
        key,
        Shape.TEXT,
        fallback,
        expected + " in one line",
        text -> line(text).filter(line -> !line.isEmpty() || fallback.isEmpty()));
  }

  private static Optional<String> line(String text) {
    return Optional.of(text).filter(t -> t.codePoints().noneMatch(Character::isISOControl));
  }

  /**
   * Returns a setting whose value is never shown in messages; leading and trailing spaces are kept.
   */
  static Setting<String> secret(String key) {
    return new Setting<>(
        key,
        Shape.SECRET,
        "",
        "a password in one line",
        Use.SCHOOL,
        texts -> texts.size() == 1 ? line(texts.get(0)) : Optional.empty());
  }

  /**
   * Returns a setting of a secret address: HTTPS, or HTTP on this machine alone. It is never shown
   * in messages, since its path or query is a key.
   */
  static Setting<String> secretAddress(String key) {
    return new Setting<>(
        key,
        Shape.SECRET,
        "",
        "an address that begins with https://, as the group shows it",
        Use.SCHOOL,
        texts ->
            Optional.of(texts)
                .filter(all -> all.size() == 1)
                .map(all -> all.get(0).strip())
                .filter(text -> text.isEmpty() || SECRET_ADDRESS.matcher(text).matches()));
  }

  /**
   * Returns a setting of a list of texts from a choice.
   *
   * @param pattern regular expression that each text must match
   */
  static Setting<List<String>> list(String key, String pattern, String expected) {
    Pattern allowed = Pattern.compile(pattern);
    return new Setting<>(
        key,
        Shape.LIST,
        "",
        expected,
        Use.SCHOOL,
        texts ->
            Optional.of(texts.stream().map(String::strip).toList())
                .filter(all -> all.stream().allMatch(text -> allowed.matcher(text).matches())));
  }

  /**
   * Returns a setting of one of several texts.
   *
   * @param pattern regular expression that the text must match
   */
  static Setting<String> choice(String key, String fallback, String pattern, String expected) {
    Pattern allowed = Pattern.compile(pattern);
    return one(
        key,
        Shape.TEXT,
        fallback,
        expected,
        text -> Optional.of(text).filter(t -> allowed.matcher(t).matches()));
  }

  /**
   * Returns a setting of {@code true} or {@code false}, in any case, as the framework reads them.
   */
  static Setting<Boolean> flag(String key, boolean fallback) {
    return one(
        key,
        Shape.FLAG,
        String.valueOf(fallback),
        "true or false",
        text ->
            Optional.of(text.toLowerCase(Locale.ROOT))
                .filter(t -> t.equals("true") || t.equals("false"))
                .map(Boolean::valueOf));
  }

  /** Returns a setting of a list of non-empty texts. */
  static Setting<List<String>> list(String key) {
    return new Setting<>(
        key,
        Shape.LIST,
        "",
        "a list of names, such as [a.example, b.example]",
        Use.SCHOOL,
        texts ->
            Optional.of(texts.stream().map(String::strip).toList())
                .filter(all -> all.stream().noneMatch(String::isEmpty)));
  }

  /**
   * Returns a setting of a whole number.
   *
   * @param least minimum, inclusive
   * @param most maximum, inclusive
   * @param unit what the number counts, such as {@code milliseconds}
   */
  static Setting<Integer> number(String key, int fallback, int least, int most, String unit) {
    return one(
        key,
        Shape.TEXT,
        String.valueOf(fallback),
        "a number from " + least + " to " + most + " in " + unit,
        text -> number(text).filter(n -> n >= least && n <= most));
  }

  private static Optional<Integer> number(String text) {
    return Optional.of(text).filter(t -> NUMBER.matcher(t).matches()).map(Integer::valueOf);
  }

  /** Returns a setting of a port; 0 lets the system choose. */
  static Setting<Integer> port(String key, int fallback) {
    return one(
        key,
        Shape.TEXT,
        String.valueOf(fallback),
        "a port from 1 to 65535, or 0 for any",
        text -> number(text).filter(n -> n <= MOST_PORT));
  }

  /** Returns a setting of a port of another machine. */
  static Setting<Integer> farPort(String key, int fallback) {
    return one(
        key,
        Shape.TEXT,
        String.valueOf(fallback),
        "a port from 1 to 65535, such as " + fallback,
        text -> number(text).filter(n -> n >= 1 && n <= MOST_PORT));
  }

  /**
   * Returns a setting of a duration: a number with ms, s, m, h or d, or as {@code PT5M}.
   *
   * @param least minimum, inclusive
   * @param most maximum, inclusive
   */
  static Setting<Duration> span(
      String key, String fallback, Duration least, Duration most, String expected) {
    return one(
        key,
        Shape.TEXT,
        fallback,
        expected,
        text -> span(text).filter(d -> d.compareTo(least) >= 0 && d.compareTo(most) <= 0));
  }

  private static Optional<Duration> span(String text) {
    Matcher written = SPAN.matcher(text.toLowerCase(Locale.ROOT));
    if (!written.matches()) {
      return parsed(text, Duration::parse);
    }
    long count = Long.parseLong(written.group(1));
    return Optional.of(
        switch (written.group(2)) {
          case "ms" -> Duration.ofMillis(count);
          case "s" -> Duration.ofSeconds(count);
          case "m" -> Duration.ofMinutes(count);
          case "h" -> Duration.ofHours(count);
          default -> Duration.ofDays(count);
        });
  }

  /** Returns a setting of an optional date. */
  static Setting<Optional<LocalDate>> date(String key) {
    return one(
        key,
        Shape.TEXT,
        "",
        "a date, such as 2026-09-01",
        text ->
            text.isEmpty()
                ? Optional.of(Optional.empty())
                : parsed(text, written -> Optional.of(LocalDate.parse(written))));
  }

  /** Returns a setting of a time zone. */
  static Setting<ZoneId> zone(String key, String fallback) {
    return one(
        key,
        Shape.TEXT,
        fallback,
        "a zone, such as Asia/Shanghai",
        text -> parsed(text, ZoneId::of));
  }

  private static <T> Optional<T> parsed(String text, Function<String, T> parser) {
    try {
      return Optional.of(parser.apply(text));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /** Returns the setting restricted to the service's own use. */
  static <T> Setting<T> inner(Setting<T> setting) {
    return new Setting<>(
        setting.key(),
        setting.shape(),
        setting.fallback(),
        setting.expected(),
        Use.INNER,
        setting.read());
  }
}
