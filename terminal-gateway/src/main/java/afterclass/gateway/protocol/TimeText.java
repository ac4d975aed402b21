package afterclass.gateway.protocol;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A parser of dates and times as terminals and spreadsheet programs write them: the year first,
 * {@code -}, {@code /} or {@code .} between the parts of the date, a blank or {@code T} before the
 * time, seconds or none, a twelve-hour clock with its mark, an offset or none.
 *
 * <p>A time without seconds is the first second of its minute. A date that does not begin with its
 * year is refused, since day and month cannot be told apart.
 */
public final class TimeText {
  /** The accepted forms, as listed in a refusal. */
  public static final String FORMS =
      "2026-11-23 07:05:33, 2026/11/23 7:05, 2026-11-23T07:05:33+08:00 or 2026-11-23 07:05:33 AM";

  private static final int LONGEST = 48;
  private static final int FIRST_YEAR = 1970;
  private static final int LAST_YEAR = 9998;
  private static final int NOON = 12;
  private static final int NANO_DIGITS = 9;
  private static final String HALF = "(AM|PM|A\\.M\\.|P\\.M\\.|上午|下午)";

  private static final Pattern FORM =
      Pattern.compile(
          "([0-9]{4})([-/.])([0-9]{1,2})\\2([0-9]{1,2})(?: *T *| +| *(?=[上下]午))"
              + ("(?:" + HALF + " *)?")
              + "([0-9]{1,2}):([0-9]{2})(?::([0-9]{2})(?:[.,]([0-9]{1,9}))?)?"
              + ("(?: *" + HALF + ")?")
              + "(?: *(Z|[+-][0-9]{2}(?::?[0-9]{2})?))?",
          Pattern.CASE_INSENSITIVE);

  private static final int YEAR = 1;
  private static final int MONTH = 3;
  private static final int DAY = 4;
  private static final int HALF_BEFORE = 5;
  private static final int HOUR = 6;
  private static final int MINUTE = 7;
  private static final int SECOND = 8;
  private static final int FRACTION = 9;
  private static final int HALF_AFTER = 10;
  private static final int OFFSET = 11;

  private TimeText() {}

  /**
   * Parses a time.
   *
   * @param zone zone of the clock, for a text without an offset
   * @return empty if the text is no time, or one that does not exist
   */
  public static Optional<Instant> of(String text, ZoneId zone) {
    return read(text, zone);
  }

  /** Parses a time with an offset from UTC; empty for any other text. */
  public static Optional<Instant> withOffset(String text) {
    return read(text, null);
  }

  /** Tells whether a text contains something that looks like a date and a time of day. */
  public static boolean appearsIn(String text) {
    return text.length() >= "2026-1-1 1:00".length() && Look.ALIKE.matcher(text).find();
  }

  private static Optional<Instant> read(String text, @Nullable ZoneId zone) {
    String plain = text.strip().replaceAll("[年月]", "-").replace("日", " ");
    Matcher form = FORM.matcher(plain);
    if (plain.length() > LONGEST || !form.matches()) {
      return Optional.empty();
    }
    try {
      LocalDateTime local = local(form);
      String offset = form.group(OFFSET);
      if (local.getYear() < FIRST_YEAR || local.getYear() > LAST_YEAR) {
        return Optional.empty();
      }
      if (offset != null) {
        return Optional.of(local.toInstant(ZoneOffset.of(offset.toUpperCase(Locale.ROOT))));
      }
      return Optional.ofNullable(zone).map(own -> local.atZone(own).toInstant());
    } catch (DateTimeException e) {
      return Optional.empty(); // The caller knows the text and reports it.
    }
  }

  private static LocalDateTime local(Matcher form) {
    String fraction = form.group(FRACTION);
    String nanos = fraction == null ? "0" : fraction + "0".repeat(NANO_DIGITS - fraction.length());
    return LocalDateTime.of(
        number(form.group(YEAR)),
        number(form.group(MONTH)),
        number(form.group(DAY)),
        hour(form),
        number(form.group(MINUTE)),
        form.group(SECOND) == null ? 0 : number(form.group(SECOND)),
        number(nanos));
  }

  private static int hour(Matcher form) {
    int said = number(form.group(HOUR));
    String before = form.group(HALF_BEFORE);
    String after = form.group(HALF_AFTER);
    String half = before == null ? after : before;
    if (half == null) {
      return said;
    }
    if ((before != null && after != null) || said < 1 || said > NOON) {
      throw new DateTimeException("no hour of a twelve-hour clock");
    }
    boolean second = half.startsWith("下") || Character.toUpperCase(half.charAt(0)) == 'P';
    return said % NOON + (second ? NOON : 0);
  }

  private static int number(String digits) {
    return Integer.parseInt(digits);
  }

  /** The pattern of a time anywhere in a text; compiled at its first use. */
  private static final class Look {
    static final Pattern ALIKE =
        Pattern.compile(
            "[0-9]{4}[-/.年][0-9]{1,2}[-/.月][0-9]{1,2}日?[ T]*[^0-9]{0,4}[0-9]{1,2}:[0-9]");
  }
}
