package afterclass.gateway.office.value;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The reader of times of the day: 7:05, 07:05:30, 7点05分, 下午4点半, or a spreadsheet's fraction. */
public final class ClockText {
  private static final Pattern TIME =
      Pattern.compile(
          "(上午|早上|早晨|下午|晚上|傍晚|中午)?(\\d{1,2})(?::|时|点)(?:(\\d{1,2})(?:分|:)?(\\d{1,2})?秒?|(半|整|1刻|一刻|3刻|三刻))?");
  private static final Pattern FRACTION = Pattern.compile("0?\\.\\d{2,}");
  private static final BigDecimal SECONDS = BigDecimal.valueOf(86_400);
  private static final int NOON = 12;

  private ClockText() {}

  /**
   * Reads a text in which times stand.
   *
   * @return the times in order; empty if there is none or one is no time of the day
   */
  public static Optional<List<LocalTime>> read(@Nullable String text) {
    String plain = Plain.readable(text).map(Plain::tight).orElse("");
    if (FRACTION.matcher(plain).matches()) {
      return Optional.of(List.of(fraction(new BigDecimal(plain))));
    }
    List<LocalTime> times = new ArrayList<>();
    Matcher found = TIME.matcher(plain);
    while (found.find()) {
      Optional<LocalTime> time = time(found);
      if (time.isEmpty()) {
        return Optional.empty();
      }
      times.add(time.get());
    }
    return times.isEmpty() ? Optional.empty() : Optional.of(times);
  }

  private static LocalTime fraction(BigDecimal part) {
    long seconds = part.multiply(SECONDS).setScale(0, RoundingMode.HALF_UP).longValue();
    return LocalTime.ofSecondOfDay(Math.min(seconds, SECONDS.longValue() - 1));
  }

  private static Optional<LocalTime> time(Matcher found) {
    int hour = Integer.parseInt(found.group(2));
    int minute = found.group(3) == null ? 0 : Integer.parseInt(found.group(3));
    int second = found.group(4) == null ? 0 : Integer.parseInt(found.group(4));
    String words = found.group(5);
    if (words != null) {
      minute = words.equals("半") ? 30 : words.equals("整") ? 0 : words.matches("[1一]刻") ? 15 : 45;
    }
    String part = found.group(1);
    boolean late = part != null && (part.equals("下午") || part.equals("晚上") || part.equals("傍晚"));
    boolean midday = "中午".equals(part) && hour < 3;
    if ((late || midday) && hour < NOON) {
      hour += NOON;
    }
    return hour < 24 && minute < 60 && second < 60
        ? Optional.of(LocalTime.of(hour, minute, second))
        : Optional.empty();
  }
}
