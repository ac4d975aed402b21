package afterclass.rules.source;

import java.math.BigDecimal;
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

/** The readers of scalar values. */
public final class Values {

  /** Reads any non-empty text. */
  public static final ValueReader<String> TEXT = ValueReader.scalar("text", "", text -> text);

  /** Reads an id: lower-case letters, digits and hyphens. */
  public static final ValueReader<String> ID =
      ValueReader.scalar(
          "lower-case letters, digits and hyphens, a letter first",
          "",
          matching(Pattern.compile("[a-z][a-z0-9-]*")));

  /** Reads {@code true} or {@code false}. */
  public static final ValueReader<Boolean> FLAG =
      oneOf(false, Map.of("true", true, "false", false));

  /** Reads a date, such as {@code 2024-09-01}. */
  public static final ValueReader<LocalDate> DATE =
      ValueReader.scalar("a date such as 2024-09-01", LocalDate.EPOCH, LocalDate::parse);

  /** Reads a day of the year, such as {@code 05-01}. */
  public static final ValueReader<MonthDay> MONTH_DAY =
      ValueReader.scalar(
          "a day of the year such as 05-01",
          MonthDay.of(1, 1),
          text -> MonthDay.parse("--" + text));

  /** Reads a time of day, such as {@code 07:10} or {@code 07:10:30}. */
  public static final ValueReader<LocalTime> TIME =
      ValueReader.scalar("a time such as 07:10 or 07:10:30", LocalTime.MIDNIGHT, Values::time);

  /**
   * Reads a duration of less than a day in whole seconds, such as {@code PT60S}; zero is allowed.
   */
  public static final ValueReader<Duration> DURATION =
      ValueReader.scalar(
          "a length of time in whole seconds such as PT60S", Duration.ZERO, Values::duration);

  /** Reads a time zone, such as {@code Asia/Shanghai}. */
  public static final ValueReader<ZoneId> ZONE =
      ValueReader.scalar("a time zone such as Asia/Shanghai", ZoneOffset.UTC, ZoneId::of);

  private static final Pattern TIME_TEXT = Pattern.compile("\\d\\d:\\d\\d(:\\d\\d)?");

  private Values() {}

  /**
   * Returns a reader of whole numbers.
   *
   * @param least minimum, inclusive
   * @param most maximum, inclusive
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
   * Returns a reader of numbers with at most two decimals, as hundredths.
   *
   * @param least minimum, inclusive, in whole numbers
   * @param most maximum, inclusive, in whole numbers
   */
  public static ValueReader<Integer> hundredths(int least, int most) {
    return ValueReader.scalar(
        "a number from " + least + " to " + most + " with at most two decimals",
        0,
        text -> {
          BigDecimal number = new BigDecimal(text);
          if (number.compareTo(BigDecimal.valueOf(least)) < 0
              || number.compareTo(BigDecimal.valueOf(most)) > 0
              || number.stripTrailingZeros().scale() > 2) {
            throw new IllegalArgumentException(text);
          }
          return number.movePointRight(2).intValueExact();
        });
  }

  /**
   * Returns a reader of one of several words.
   *
   * @param standIn result for any other word
   * @param words values by word
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
   * Returns a reader of names declared elsewhere in the file.
   *
   * @param kind kind of thing named, such as {@code clause}
   * @param known the declared names
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
