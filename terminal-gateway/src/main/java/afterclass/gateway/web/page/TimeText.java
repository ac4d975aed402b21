package afterclass.gateway.web.page;

import afterclass.gateway.i18n.Messages;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The forms in which pages write times. */
public final class TimeText {
  private static final DateTimeFormatter MINUTE = form("HH:mm");
  private static final DateTimeFormatter SECOND = form("HH:mm:ss");
  private static final DateTimeFormatter MILLIS = form("MM-dd HH:mm:ss.SSS");
  private static final DateTimeFormatter DATE_TIME = form("uuuu-MM-dd HH:mm:ss");
  private static final String DAY = "uuuu-MM-dd EEE";
  private static final DateTimeFormatter DAY_ZH =
      DateTimeFormatter.ofPattern(DAY, Locale.SIMPLIFIED_CHINESE);
  private static final DateTimeFormatter DAY_EN = DateTimeFormatter.ofPattern(DAY, Locale.ENGLISH);
  private static final String NONE = "–";

  private TimeText() {}

  private static DateTimeFormatter form(String pattern) {
    return DateTimeFormatter.ofPattern(pattern, Locale.ROOT);
  }

  /** Returns a date with its weekday, as 2026-11-23 周一 or 2026-11-23 Mon. */
  public static String date(LocalDate date, Messages words) {
    return (words.english() ? DAY_EN : DAY_ZH).format(date);
  }

  /** Returns the first and last date of a range with their weekdays; one date only once. */
  public static String dates(LocalDate from, LocalDate to, Messages words) {
    return from.equals(to) ? date(from, words) : date(from, words) + " – " + date(to, words);
  }

  /** Returns a time of day to the minute. */
  public static String minute(TemporalAccessor at) {
    return MINUTE.format(at);
  }

  /** Returns a time of day to the second. */
  public static String second(TemporalAccessor at) {
    return SECOND.format(at);
  }

  /** Returns the first and last second of a span; only the first one if it has no end. */
  public static String span(LocalDateTime from, @Nullable LocalDateTime to) {
    return to == null ? second(from) : second(from) + "–" + second(to);
  }

  /** Returns a date and time to the second. */
  public static String dateTime(LocalDateTime at) {
    return DATE_TIME.format(at);
  }

  /** Returns an instant in a time zone, to the second; a dash for none. */
  static String dateTime(@Nullable Instant at, ZoneId zone) {
    return at == null ? NONE : DATE_TIME.format(at.atZone(zone));
  }

  /** Returns an instant in a time zone to the millisecond, without its year; a dash for none. */
  public static String millis(@Nullable Instant at, ZoneId zone) {
    return at == null ? NONE : MILLIS.format(at.atZone(zone));
  }
}
