package afterclass.gateway.roster;

import afterclass.rules.model.DayType;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The school weeks of the terms, by which a roster tells odd weeks (单周) from even ones (双周). A pure
 * function of the calendar.
 *
 * <ul>
 *   <li>Week 1 of a term is the calendar week, Monday to Sunday, of the term's first school day.
 *       Every later calendar week counts one more until the next term begins, weeks of holidays
 *       included: a school does not renumber its weeks because of a holiday.
 *   <li>A term begins with the first school day after a break. A break is {@value #BREAK_DAYS} or
 *       more days in a row on which the school does not work: by the calendar's entries, and at
 *       weekends that it does not make school days.
 *   <li>If the calendar has no such beginning from August to October, the autumn term is taken to
 *       begin with the first school day on or after 1 September; if it has none from 15 January to
 *       15 April, the spring term with the first school day on or after 15 February. Such a
 *       beginning is assumed, not stated ({@link Week#stated}), and people are told so.
 *   <li>A date counts by the week in which it lies itself. That also holds for a make-up day (调休):
 *       the calendar states whose weekday's roster it uses, but not of which week.
 * </ul>
 */
public final class SchoolWeeks {
  /** The least number of days in a row without school that end a term. */
  static final int BREAK_DAYS = 14;

  private static final int DAYS = 7;

  /**
   * A term of the school year.
   *
   * @param earliest first day on which the calendar can state its beginning
   * @param latest last such day
   * @param usual day from which its first school day is assumed otherwise
   */
  private record Term(MonthDay earliest, MonthDay latest, MonthDay usual) {
    private static final List<Term> ALL =
        List.of(
            new Term(MonthDay.of(1, 15), MonthDay.of(4, 15), MonthDay.of(2, 15)),
            new Term(MonthDay.of(8, 1), MonthDay.of(10, 31), MonthDay.of(9, 1)));
  }

  /**
   * A school week.
   *
   * @param number 1 for the first week of the term
   * @param first the term's first school day
   * @param stated whether the calendar states the beginning of the term, by a break before it
   */
  public record Week(int number, LocalDate first, boolean stated) {

    /** Returns whether the week is odd or even. */
    public Weeks kind() {
      return number % 2 == 0 ? Weeks.EVEN : Weeks.ODD;
    }
  }

  private final Map<LocalDate, DayType> calendar;
  private final NavigableSet<LocalDate> stated;

  /**
   * Creates the school weeks of a calendar.
   *
   * @param calendar the dates with an entry on whether the school works
   */
  SchoolWeeks(Map<LocalDate, DayType> calendar) {
    this.calendar = Map.copyOf(calendar);
    this.stated = beginnings();
  }

  /** Returns whether the school works on a date without an entry: Monday to Friday. */
  static DayType usual(LocalDate date) {
    return date.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) <= 0 ? DayType.SCHOOL : DayType.OFF;
  }

  private boolean off(LocalDate date) {
    DayType entered = calendar.get(date);
    return (entered == null ? usual(date) : entered) == DayType.OFF;
  }

  /** Returns the first school days after breaks. */
  private NavigableSet<LocalDate> beginnings() {
    NavigableSet<LocalDate> found = new TreeSet<>();
    LocalDate known = LocalDate.MIN;
    for (LocalDate date : new TreeSet<>(calendar.keySet())) {
      if (off(date) && !date.isBefore(known)) {
        LocalDate first = date;
        while (off(first.minusDays(1))) {
          first = first.minusDays(1);
        }
        known = date;
        while (off(known)) {
          known = known.plusDays(1);
        }
        if (ChronoUnit.DAYS.between(first, known) >= BREAK_DAYS) {
          found.add(known);
        }
      }
    }
    return found;
  }

  /** Returns the week of a date. */
  public Week at(LocalDate date) {
    LocalDate sunday = date.with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY));
    Stream<LocalDate> assumed =
        IntStream.rangeClosed(date.getYear() - 1, date.getYear())
            .boxed()
            .flatMap(year -> Term.ALL.stream().flatMap(term -> assumed(term, year).stream()));
    LocalDate first =
        Stream.concat(Stream.ofNullable(stated.floor(sunday)), assumed)
            .filter(day -> !day.isAfter(sunday))
            .max(Comparator.naturalOrder())
            .orElseThrow();
    long days = ChronoUnit.DAYS.between(monday(first), date);
    return new Week((int) (days / DAYS) + 1, first, stated.contains(first));
  }

  /** Returns the assumed first school day of a term; empty if the calendar states it. */
  private Optional<LocalDate> assumed(Term term, int year) {
    LocalDate earliest = term.earliest().atYear(year);
    LocalDate latest = term.latest().atYear(year);
    return stated.subSet(earliest, true, latest, true).isEmpty()
        ? Stream.iterate(
                term.usual().atYear(year), day -> !day.isAfter(latest), day -> day.plusDays(1))
            .filter(day -> !off(day))
            .findFirst()
        : Optional.empty();
  }

  private static LocalDate monday(LocalDate date) {
    return date.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
  }
}
