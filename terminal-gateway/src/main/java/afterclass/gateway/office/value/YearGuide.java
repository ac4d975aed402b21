package afterclass.gateway.office.value;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * The years of dates that are written without one, derived from what stands around them.
 *
 * <p>The first text that names a year decides: the title before the name of the sheet before that
 * of the file. Without such a text the full dates of the same sheet decide, and without those the
 * date of today.
 */
public final class YearGuide {
  /** What the year was derived from. */
  public enum Source {
    /** A school year: months 8 to 12 are of its first year, 1 to 7 of its second. */
    SCHOOL_YEAR,
    /** A season of a year: the autumn term begins in it, the spring term lies in it. */
    SEASON,
    /** A month with its year, or a run of months: the nearest month. */
    MONTH,
    /** A year alone. */
    YEAR,
    /** The full dates of the same sheet: the nearest to one of them. */
    OTHER_DATES,
    /** Nothing but today: the nearest date. */
    TODAY
  }

  /** Dates further apart than this say nothing about another date's year. */
  private static final long CLOSE_DAYS = 400;

  private final YearHint hint;
  private final OptionalInt month;
  private final List<LocalDate> near;
  private final LocalDate today;

  private YearGuide(YearHint hint, OptionalInt month, List<LocalDate> near, LocalDate today) {
    this.hint = hint;
    this.month = month;
    this.near = near;
    this.today = today;
  }

  /**
   * Returns a guide.
   *
   * @param context the texts around the dates, the nearest and strongest first
   * @param dates the full dates of the same sheet
   * @param today the day on which the file is read
   */
  public static YearGuide of(List<String> context, Collection<LocalDate> dates, LocalDate today) {
    List<String> texts = context.stream().map(YearGuide::shortened).toList();
    OptionalInt month =
        texts.stream()
            .map(YearHint::month)
            .filter(OptionalInt::isPresent)
            .findFirst()
            .orElse(OptionalInt.empty());
    Optional<YearHint> hint =
        texts.stream().map(YearHint::in).flatMap(Optional::stream).findFirst();
    if (hint.isPresent()) {
      return new YearGuide(hint.get(), month, List.of(), today);
    }
    boolean close = !dates.isEmpty() && areClose(dates);
    Source source = close ? Source.OTHER_DATES : Source.TODAY;
    List<LocalDate> near = close ? dates.stream().distinct().toList() : List.of(today);
    return new YearGuide(YearHint.none(source), month, near, today);
  }

  /** Returns a guide that knows nothing but today. */
  public static YearGuide ofToday(LocalDate today) {
    return of(List.of(), List.of(), today);
  }

  /** Returns a guide by which dates are near days that have a year, if these days have one. */
  public YearGuide near(When when) {
    if (when.yearDerived() || when.spans().isEmpty()) {
      return this;
    }
    LocalDate day = when.spans().get(when.spans().size() - 1).from();
    return new YearGuide(YearHint.none(Source.OTHER_DATES), month, List.of(day), today);
  }

  /** Returns what the years are derived from. */
  public Source source() {
    return hint.source();
  }

  /** Returns the words of the context that name the year; empty if none do. */
  public String words() {
    return hint.words();
  }

  /** Returns whether no text names the year, so that it is only the most likely one. */
  public boolean assumed() {
    return source() == Source.OTHER_DATES || source() == Source.TODAY;
  }

  /** Returns the month that the context names alone (11月), for days written without a month. */
  public OptionalInt month() {
    return month;
  }

  /** Returns the day on which the file is read. */
  public LocalDate today() {
    return today;
  }

  /** Returns the year of a month and day. */
  public int year(int month, int day) {
    if (!assumed()) {
      return hint.year(month);
    }
    int best = near.get(0).getYear();
    long least = Long.MAX_VALUE;
    for (LocalDate each : near) {
      for (int shift = -1; shift <= 1; shift++) {
        Optional<LocalDate> candidate = date(each.getYear() + shift, month, day);
        long distance =
            candidate.map(it -> Math.abs(ChronoUnit.DAYS.between(each, it))).orElse(least);
        if (distance < least) {
          least = distance;
          best = each.getYear() + shift;
        }
      }
    }
    return best;
  }

  /** Returns the date of a month and day; empty if that year has no such day. */
  public Optional<LocalDate> on(int month, int day) {
    return date(year(month, day), month, day);
  }

  /** Returns the date, or empty if there is no such day. */
  static Optional<LocalDate> date(int year, int month, int day) {
    try {
      return Optional.of(LocalDate.of(year, month, day));
    } catch (DateTimeException noSuchDay) {
      return Optional.empty();
    }
  }

  private static boolean areClose(Collection<LocalDate> dates) {
    LocalDate first = dates.stream().min(LocalDate::compareTo).orElseThrow();
    LocalDate last = dates.stream().max(LocalDate::compareTo).orElseThrow();
    return ChronoUnit.DAYS.between(first, last) <= CLOSE_DAYS;
  }

  private static String shortened(String text) {
    String cut = text.length() > Plain.LONGEST ? text.substring(0, Plain.LONGEST) : text;
    return Plain.tight(cut);
  }
}
