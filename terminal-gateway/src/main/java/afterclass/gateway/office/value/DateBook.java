package afterclass.gateway.office.value;

import afterclass.gateway.office.value.When.Doubt;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The spans and doubts of one text while it is read; gives each day its month and year. */
final class DateBook {
  /** A range over the end of a year is not longer than this. */
  private static final long LONGEST_OVER_YEAR = 300;

  private static final String WEEKDAYS = "一二三四五六日";
  private static final int SCHOOL_STARTS = 9;

  private final YearGuide guide;
  private final List<Span> spans = new ArrayList<>();
  private final Map<Doubt, String> doubts = new LinkedHashMap<>();
  private boolean yearDerived;
  private @Nullable LocalDate last;

  DateBook(YearGuide guide) {
    this.guide = guide;
  }

  /** Returns whether a day was read, so that a number behind a comma is another of its month. */
  boolean hasDate() {
    return last != null;
  }

  int size() {
    return spans.size();
  }

  void doubt(Doubt doubt, String about) {
    doubts.merge(doubt, about, (one, other) -> one.equals(other) ? one : one + " " + other);
  }

  When when(String rest) {
    return new When(spans, doubts, rest, yearDerived);
  }

  void single(Side from) {
    day(from).ifPresent(day -> add(day, day, from.partOrWhole(), from.partOrWhole()));
  }

  void partsOfDay(Side from, DayPart second) {
    day(from).ifPresent(day -> add(day, day, from.partOrWhole(), second));
  }

  void open(Side from) {
    day(from).ifPresent(day -> add(day, null, from.partOrWhole(), DayPart.WHOLE));
  }

  /** Adds the only day that is named, the last one. */
  void endOnly(Side to) {
    doubt(Doubt.ONLY_END, to.point().written());
    day(to)
        .map(day -> to.point().isMonthOnly() ? endOfMonth(day) : day)
        .ifPresent(day -> add(day, day, DayPart.WHOLE, to.partOrWhole()));
  }

  void end(Point point) {
    endOnly(new Side(point, null, ""));
  }

  void length(Side from, Length length, boolean begins) {
    Optional<LocalDate> day = day(from);
    if (day.isEmpty()) {
      return;
    }
    boolean halfNamed = from.part() != null && from.part() != DayPart.WHOLE;
    if (length.isHalf() && !(halfNamed && length.count().compareTo(BigDecimal.ONE) < 0)) {
      doubt(Doubt.HALF_UNSTATED, length.written());
    } else if (halfNamed && !length.isHalf()) {
      doubt(begins ? Doubt.PART_UNSURE : Doubt.DAYS_DIFFER, length.written());
    }
    LocalDate end = length.last(day.get());
    boolean one = end.equals(day.get());
    add(day.get(), end, from.partOrWhole(), one ? from.partOrWhole() : DayPart.WHOLE);
  }

  void range(Side from, Side to) {
    Optional<LocalDate> end =
        to.point().year() > 0 && from.point().year() == 0 && from.point().month() > 0
            ? day(to, null)
            : Optional.empty();
    Optional<LocalDate> start = end.isPresent() ? before(from, end.get()) : day(from);
    if (start.isEmpty()) {
      return;
    }
    if (end.isEmpty()) {
      end = crossing(from, to, start.get());
      if (end.isPresent()) {
        start = Optional.of(start.get().minusYears(1));
      } else {
        end = day(to, start.get());
      }
    }
    if (end.isPresent()) {
      LocalDate day = to.point().isMonthOnly() ? endOfMonth(end.get()) : end.get();
      range(from, to, start.get(), day);
    }
  }

  /** Compares a number of days with the days that were read last. */
  void check(Length length) {
    BigDecimal days = spans.stream().map(DateBook::days).reduce(BigDecimal.ZERO, BigDecimal::add);
    boolean known = length.unit() == Length.Unit.DAYS && days.signum() > 0;
    if (known && days.compareTo(length.count()) != 0) {
      doubt(Doubt.DAYS_DIFFER, length.written());
    }
  }

  private void range(Side from, Side to, LocalDate start, LocalDate end) {
    if (end.isBefore(start)) {
      doubt(Doubt.REVERSED, from.point().written() + "-" + to.point().written());
    }
    boolean unsure = from.part() == null && to.part() != null && to.part() != DayPart.WHOLE;
    if (unsure && !end.equals(start)) {
      doubt(Doubt.PART_UNSURE, to.point().written() + to.partOrWhole().words().get(0));
    }
    add(start, end, from.partOrWhole(), to.partOrWhole());
  }

  private static BigDecimal days(Span span) {
    BigDecimal days = BigDecimal.valueOf(span.length());
    BigDecimal half = new BigDecimal("0.5");
    if (span.isOneDay()) {
      return span.fromPart() == span.toPart() && span.fromPart() != DayPart.WHOLE ? half : days;
    }
    BigDecimal late = span.fromPart().compareTo(DayPart.NOON) >= 0 ? half : BigDecimal.ZERO;
    boolean early = span.toPart() != DayPart.WHOLE && span.toPart().compareTo(DayPart.NOON) <= 0;
    return days.subtract(late).subtract(early ? half : BigDecimal.ZERO);
  }

  /**
   * Returns the end of a range without years that begins in the school year before: 5月1日—9月30日 of a
   * school year has its first term at its end.
   */
  private Optional<LocalDate> crossing(Side from, Side to, LocalDate start) {
    boolean years = from.point().year() > 0 || to.point().year() > 0;
    if (years
        || last == null
        || to.point().month() == 0
        || to.point().shift() != 0
        || spans.size() > 0
        || guide.source() != YearGuide.Source.SCHOOL_YEAR) {
      return Optional.empty();
    }
    return guide
        .on(to.point().month(), Math.max(1, to.point().day()))
        .filter(end -> end.isBefore(start) && end.getMonthValue() >= SCHOOL_STARTS)
        .filter(end -> start.minusYears(1).isBefore(end) && start.getMonthValue() < SCHOOL_STARTS)
        .map(
            end -> {
              doubt(Doubt.YEAR_UNSURE, from.point().written() + "-" + to.point().written());
              return end;
            });
  }

  private void add(LocalDate from, @Nullable LocalDate to, DayPart fromPart, DayPart toPart) {
    spans.add(new Span(from, to, fromPart, toPart));
    last = to == null ? from : to;
  }

  private Optional<LocalDate> day(Side side) {
    return day(side, last);
  }

  /** Returns the latest such day that is not behind another. */
  private Optional<LocalDate> before(Side side, LocalDate end) {
    Point point = side.point();
    int day = Math.max(1, point.day());
    int year = end.getYear() + point.shift();
    boolean later =
        YearGuide.date(year, point.month(), day).filter(it -> it.isAfter(end)).isPresent()
            && point.month() != end.getMonthValue();
    return made(side, later ? year - 1 : year, point.month());
  }

  /** Returns the date of a day, whose month and year may be those of one before it. */
  private Optional<LocalDate> day(Side side, @Nullable LocalDate before) {
    Point point = side.point();
    int month = point.month();
    if (month == 0) {
      month = before == null ? guide.month().orElse(0) : before.getMonthValue();
    }
    if (month == 0) {
      doubt(Doubt.NO_MONTH, point.written());
      return Optional.empty();
    }
    return made(side, year(point, month, before), month);
  }

  private int year(Point point, int month, @Nullable LocalDate before) {
    if (point.year() > 0) {
      return point.year();
    }
    int day = Math.max(1, point.day());
    if (before == null) {
      yearDerived = true;
      return guide.year(month, day) + point.shift();
    }
    if (point.shift() != 0) {
      return before.getYear() + point.shift();
    }
    int next = before.getYear() + 1;
    boolean over =
        month < before.getMonthValue()
            && YearGuide.date(next, month, day)
                .filter(it -> ChronoUnit.DAYS.between(before, it) <= LONGEST_OVER_YEAR)
                .isPresent();
    return over ? next : before.getYear();
  }

  private Optional<LocalDate> made(Side side, int year, int month) {
    Point point = side.point();
    if (point.isMonthOnly()) {
      doubt(Doubt.MONTH_ONLY, point.written());
    }
    if (point.ambiguous()) {
      doubt(Doubt.AMBIGUOUS, point.written());
    }
    Optional<LocalDate> date = YearGuide.date(year, month, point.isMonthOnly() ? 1 : point.day());
    if (date.isEmpty()) {
      doubt(
          Doubt.NO_SUCH_DAY, point.isDayOnly() ? month + "月" + point.day() + "日" : point.written());
      return date;
    }
    if (point.isDayOnly() && last != null && date.get().isBefore(last)) {
      doubt(Doubt.REVERSED, point.written());
    }
    last = date.get();
    checkWeekday(side, date.get());
    return date;
  }

  private void checkWeekday(Side side, LocalDate date) {
    if (!side.weekday().isEmpty()) {
      int day = "天".equals(side.weekday()) ? 7 : WEEKDAYS.indexOf(side.weekday()) + 1;
      if (day != date.getDayOfWeek().getValue()) {
        doubt(Doubt.WEEKDAY_DIFFERS, side.point().written() + " 周" + side.weekday());
      }
    }
  }

  private static LocalDate endOfMonth(LocalDate day) {
    return day.withDayOfMonth(day.lengthOfMonth());
  }
}
