package afterclass.rules.json;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;

/** Dates and times in text form: {@code 2026-11-23}, {@code 07:03}, {@code 07:03:10.5}. */
final class Times {

  private static final int DATE_LENGTH = 10;

  private Times() {}

  static LocalDate date(String text, String key) {
    try {
      if (text.length() == DATE_LENGTH) {
        return LocalDate.parse(text);
      }
    } catch (DateTimeException notOne) {
      throw bad(text, key, "a date such as 2026-11-23", notOne);
    }
    throw bad(text, key, "a date such as 2026-11-23", null);
  }

  static LocalTime time(String text, String key) {
    try {
      int length = text.length();
      boolean fraction = length > 9 && length <= 18 && text.charAt(8) == '.';
      if (length == 5 || length == 8 || fraction) {
        return LocalTime.parse(text);
      }
    } catch (DateTimeException notOne) {
      throw bad(text, key, "a time such as 07:03, 07:03:10 or 07:03:10.5", notOne);
    }
    throw bad(text, key, "a time such as 07:03, 07:03:10 or 07:03:10.5", null);
  }

  static LocalDateTime dateTime(String text, String key) {
    if (text.length() > DATE_LENGTH && text.charAt(DATE_LENGTH) == 'T') {
      return LocalDateTime.of(
          date(text.substring(0, DATE_LENGTH), key), time(text.substring(DATE_LENGTH + 1), key));
    }
    throw bad(text, key, "a date and time as 2026-11-23T12:00:00", null);
  }

  static String text(LocalTime time) {
    return DateTimeFormatter.ISO_LOCAL_TIME.format(time);
  }

  static String text(LocalDateTime time) {
    return DateTimeFormatter.ISO_LOCAL_DATE_TIME.format(time);
  }

  private static JsonException bad(
      String text, String key, String expected, @Nullable Throwable why) {
    JsonException bad =
        new JsonException("found \"" + text + "\" in " + key + "; expected " + expected);
    if (why != null) {
      bad.initCause(why);
    }
    return bad;
  }
}
