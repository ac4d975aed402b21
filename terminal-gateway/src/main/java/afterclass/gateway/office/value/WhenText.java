package afterclass.gateway.office.value;

import afterclass.gateway.office.value.When.Doubt;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The reader of cells in which days stand. */
public final class WhenText {
  private static final LocalDate EPOCH = LocalDate.of(1899, 12, 30);
  private static final int FIRST_SERIAL = 10_000;
  private static final int LAST_SERIAL = 80_000;

  /** The first and last day number that is believed of a text: 1982 to 2064. */
  private static final int FIRST_TEXT = 30_000;

  private static final int LAST_TEXT = 60_000;

  private WhenText() {}

  /**
   * Reads a text that should be dates.
   *
   * @param text the text of the cell
   * @param guide the year of dates without one
   * @return the days with their doubts; empty if no date stands at its beginning
   */
  public static Optional<When> read(@Nullable String text, YearGuide guide) {
    return Plain.readable(text)
        .map(WhenText::unquoted)
        .flatMap(plain -> serialText(plain).or(() -> new WhenReader(plain, guide).read(0)));
  }

  /**
   * Reads the value of a cell that holds a number: a day number of the 1900 system (44075), a year
   * and month (1998.3), a month and day (11.12), or eight digits.
   *
   * @param number the number as text
   * @param guide the year of dates without one
   */
  public static Optional<When> readNumber(@Nullable String number, YearGuide guide) {
    Optional<BigDecimal> value = Plain.readable(number).flatMap(WhenText::decimal);
    if (value.isEmpty()) {
      return Optional.empty();
    }
    BigDecimal plain = value.get();
    if (plain.compareTo(BigDecimal.valueOf(FIRST_SERIAL)) >= 0
        && plain.compareTo(BigDecimal.valueOf(LAST_SERIAL)) < 0) {
      return Optional.of(serial(plain.intValue(), Map.of()));
    }
    String text = plain.toPlainString();
    if (plain.scale() <= 0) {
      return text.length() == 8 ? new WhenReader(text, guide).read(0) : Optional.empty();
    }
    return new WhenReader(text, guide).read(0).map(when -> withLostZero(when, text));
  }

  /**
   * Finds the first days in a title or a remark, with at least a day or a year and month: {@code
   * 执行时间：2026年9月1日至2027年1月22日}.
   *
   * @param text the text
   * @param guide the year of dates without one
   */
  public static Optional<When> find(@Nullable String text, YearGuide guide) {
    String plain = Plain.readable(text).orElse("");
    Optional<When> month = Optional.empty();
    int at = 0;
    while (at < plain.length()) {
      if (Scan.isDigit(plain.charAt(at)) && !isInsideNumber(plain, at)) {
        WhenReader reader = new WhenReader(plain, guide);
        Optional<When> found = reader.read(at).filter(it -> isPlausible(plain, it));
        if (found.isPresent() && !found.get().doubts().contains(Doubt.MONTH_ONLY)) {
          return found;
        }
        month = month.isPresent() ? month : found;
        at = found.isPresent() ? Math.max(at + 1, reader.position()) : at + 1;
      } else {
        at++;
      }
    }
    return month;
  }

  /**
   * Finds all days in a text: those in words (10月1日), those with a year, ranges, and numbers with a
   * point or a slash (10.1).
   *
   * @param plain the text, in its {@linkplain Plain plain form}
   * @param guide the year of dates without one
   */
  public static List<WhenAt> all(String plain, YearGuide guide) {
    List<WhenAt> all = new ArrayList<>();
    YearGuide near = guide;
    int at = 0;
    while (at < plain.length()) {
      if (!Scan.isDigit(plain.charAt(at)) || isInsideNumber(plain, at)) {
        at++;
        continue;
      }
      WhenReader reader = new WhenReader(plain, near);
      Optional<When> found =
          reader
              .read(at)
              .filter(when -> !when.doubts().contains(Doubt.MONTH_ONLY))
              .filter(when -> !when.doubts().contains(Doubt.AMBIGUOUS))
              .filter(when -> !when.doubts().contains(Doubt.NO_MONTH));
      int end = Math.max(at + 1, Math.min(reader.position(), plain.length()));
      Optional<WhenAt> range = rangeBeforeComma(plain, at, end, found, near);
      if (range.isPresent()) {
        all.add(range.get());
        near = near.near(range.get().when());
        at = range.get().end();
      } else if (found.isPresent()) {
        all.add(new WhenAt(at, end, found.get()));
        near = near.near(found.get());
        at = end;
      } else {
        at++;
      }
    }
    return all;
  }

  /**
   * Returns the range before a comma behind which a single day stands: 1月23日至2月21日，2月22日开学 are two
   * things.
   */
  private static Optional<WhenAt> rangeBeforeComma(
      String plain, int at, int end, Optional<When> found, YearGuide guide) {
    int comma = plain.indexOf(',', at);
    boolean several =
        found.isPresent()
            && found.get().spans().size() > 1
            && !found.get().spans().get(0).isOneDay()
            && found.get().spans().get(1).isOneDay();
    if (!several || comma < 0 || comma >= end) {
      return Optional.empty();
    }
    return new WhenReader(plain.substring(0, comma), guide)
        .read(at)
        .filter(when -> when.spans().size() == 1)
        .map(when -> new WhenAt(at, comma, when));
  }

  /** Returns the date of a day number of the 1900 system. */
  public static LocalDate ofSerial(int serial) {
    return EPOCH.plusDays(serial);
  }

  private static boolean isInsideNumber(String plain, int at) {
    if (at == 0) {
      return false;
    }
    boolean mark = at > 1 && ".:-/".indexOf(plain.charAt(at - 1)) >= 0;
    return Scan.isDigit(plain.charAt(at - 1)) || (mark && Scan.isDigit(plain.charAt(at - 2)));
  }

  private static boolean isPlausible(String plain, When when) {
    return !when.spans().isEmpty()
        && !when.doubts().contains(Doubt.AMBIGUOUS)
        && (plain.indexOf('月') >= 0 || !when.yearDerived() || !when.spans().get(0).isOneDay());
  }

  private static String unquoted(String plain) {
    return plain.startsWith("'") || plain.startsWith("‘") ? plain.substring(1) : plain;
  }

  private static Optional<When> serialText(String plain) {
    String whole = Plain.whole(plain);
    if (whole.length() != 5 || !Plain.isDigits(whole)) {
      return Optional.empty();
    }
    int serial = Integer.parseInt(whole);
    return serial >= FIRST_TEXT && serial <= LAST_TEXT
        ? Optional.of(serial(serial, Map.of(Doubt.SERIAL_TEXT, whole)))
        : Optional.empty();
  }

  private static When serial(int serial, Map<Doubt, String> doubts) {
    LocalDate day = ofSerial(serial);
    return new When(List.of(Span.days(day, day)), doubts, "", false);
  }

  private static Optional<BigDecimal> decimal(String plain) {
    if (plain.length() > 24 || !plain.chars().allMatch(it -> "0123456789.eE+-".indexOf(it) >= 0)) {
      return Optional.empty();
    }
    try {
      BigDecimal value = new BigDecimal(plain);
      boolean small = Math.abs((long) value.precision() - value.scale()) < 20 && value.scale() < 20;
      return small && value.signum() > 0
          ? Optional.of(value.stripTrailingZeros())
          : Optional.empty();
    } catch (NumberFormatException noNumber) {
      return Optional.empty();
    }
  }

  /** A number has lost the zero at its end: 9.1 may be 9.10, and 2005.1 the tenth month. */
  private static When withLostZero(When when, String text) {
    String last = text.substring(text.indexOf('.') + 1);
    boolean year = text.indexOf('.') == 4;
    boolean lost = last.length() == 1 && (year ? last.equals("1") : "123".contains(last));
    if (!lost) {
      return when;
    }
    Map<Doubt, String> doubts = new LinkedHashMap<>(when.found());
    doubts.put(Doubt.AMBIGUOUS, text + " / " + text + "0");
    return new When(when.spans(), doubts, when.rest(), when.yearDerived());
  }
}
