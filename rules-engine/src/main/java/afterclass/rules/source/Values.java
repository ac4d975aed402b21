package afterclass.rules.source;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;

/** The readers of single values. */
public final class Values {

  /** Any text that is not empty. */
  public static final ValueReader<String> TEXT = ValueReader.scalar("text", "", text -> text);

  /** An id: lower-case letters, digits and hyphens. */
  public static final ValueReader<String> ID =
      ValueReader.scalar(
          "lower-case letters, digits and hyphens, a letter first",
          "",
          matching(Pattern.compile("[a-z][a-z0-9-]*")));

  /** {@code true} or {@code false}. */
  public static final ValueReader<Boolean> FLAG =
      oneOf(false, Map.of("true", true, "false", false));

  /** A date, as {@code 2024-09-01}. */
  public static final ValueReader<LocalDate> DATE =
      ValueReader.scalar("a date such as 2024-09-01", LocalDate.EPOCH, LocalDate::parse);

  /** A day of every year, as {@code 05-01}. */
  public static final ValueReader<MonthDay> MONTH_DAY =
      ValueReader.scalar(
          "a day of the year as 05-01", MonthDay.of(1, 1), text -> MonthDay.parse("--" + text));

  /** A time of day, as {@code 07:10} or {@code 07:10:30}. */
  public static final ValueReader<LocalTime> TIME =
      ValueReader.scalar("a time such as 07:10 or 07:10:30", LocalTime.MIDNIGHT, Values::time);

  /** A length of time in whole seconds, as {@code PT60S}; zero is one. */
  public static final ValueReader<Duration> DURATION =
      ValueReader.scalar(
          "a length of time in whole seconds as PT60S", Duration.ZERO, Values::duration);

  /** A zone, as {@code Asia/Shanghai}. */
  public static final ValueReader<ZoneId> ZONE =
      ValueReader.scalar("a time zone as Asia/Shanghai", ZoneOffset.UTC, ZoneId::of);

  private static final Pattern TIME_TEXT = Pattern.compile("\\d\\d:\\d\\d(:\\d\\d)?");

  private Values() {}

  /**
   * A whole number within bounds, both included.
   *
   * @param least the least that is taken
   * @param most the most that is taken
   */
  public static ValueReader<Integer> whole(int least, int most) {
    return ValueReader.scalar(
        "a whole number from " + least + " to " + most,
        least,
        text -> {
          int number = Integer.parseInt(text);
          if (number < least || number > most) {
            throw new IllegalArgumentException(text);
          }
          return number;
        });
  }

  /**
   * One of a few words.
   *
   * @param standIn the answer to any other
   * @param words the words with their values
   */
  public static <T> ValueReader<T> oneOf(T standIn, Map<String, T> words) {
    return ValueReader.scalar(
        "one of " + sorted(words.keySet()),
        standIn,
        text -> {
          T value = words.get(text);
          if (value == null) {
            throw new IllegalArgumentException(text);
          }
          return value;
        });
  }

  /**
   * A name that was declared elsewhere in the file.
   *
   * @param kind what it names, as {@code clause}
   * @param known the names declared
   */
  public static ValueReader<String> reference(String kind, Collection<String> known) {
    return ValueReader.scalar(
        "a " + kind + " that the file declares: " + String.join(", ", known),
        "",
        text -> {
          if (!known.contains(text)) {
            throw new IllegalArgumentException(text);
          }
          return text;
        });
  }

  private static Function<String, String> matching(Pattern pattern) {
    return text -> {
      if (!pattern.matcher(text).matches()) {
        throw new IllegalArgumentException(text);
      }
      return text;
    };
  }

  private static String sorted(Collection<String> words) {
    return String.join(", ", words.stream().sorted().toList());
  }

  static LocalTime time(String text) {
    if (!TIME_TEXT.matcher(text).matches()) {
      throw new IllegalArgumentException(text);
    }
    return LocalTime.parse(text);
  }

  private static Duration duration(String text) {
    Duration duration = Duration.parse(text);
    if (duration.isNegative()
        || !duration.equals(Duration.ofSeconds(duration.toSeconds()))
        || duration.toDays() > 0) {
      throw new IllegalArgumentException(text);
    }
    return duration;
  }
}
