package afterclass.gateway.office.lookup;

import afterclass.gateway.office.reading.School;
import afterclass.gateway.roster.SchoolWeeks;
import afterclass.rules.model.DayType;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;

/**
 * A term of the school.
 *
 * @param first first school day
 * @param last last school day
 * @param known whether the calendar tells the last day; otherwise it is only usual
 */
record Term(LocalDate first, LocalDate last, boolean known) {
  private static final int BREAK_DAYS = 14;
  private static final int LONGEST = 240;
  private static final int AUTUMN = 8;

  /** Returns the term in which a date lies, or the next one in holidays. */
  static Term at(School school, LocalDate date) {
    Term term = of(school, date);
    if (!date.isAfter(term.last)) {
      return term;
    }
    LocalDate middle =
        term.first.getMonthValue() >= AUTUMN
            ? LocalDate.of(term.last.getYear(), 4, 1)
            : LocalDate.of(term.last.getYear(), 10, 15);
    return of(school, middle);
  }

  /** Returns the first or second term of the school year that begins in a year. */
  static Term of(School school, int year, boolean second) {
    return of(school, second ? LocalDate.of(year + 1, 4, 1) : LocalDate.of(year, 10, 15));
  }

  private static Term of(School school, LocalDate date) {
    SchoolWeeks.Week week = school.roster().week(date);
    LocalDate first = week.first();
    LocalDate last = first;
    LocalDate day = first;
    while (day.isBefore(first.plusDays(LONGEST))) {
      if (school.roster().dayType(day) != DayType.OFF) {
        last = day;
      } else if (!day.isBefore(last.plusDays(BREAK_DAYS))) {
        return new Term(first, last, true);
      }
      day = day.plusDays(1);
    }
    boolean autumn = first.getMonthValue() >= AUTUMN;
    LocalDate usual =
        autumn ? LocalDate.of(first.getYear() + 1, 1, 31) : LocalDate.of(first.getYear(), 7, 15);
    return new Term(usualFirst(first, week.stated()), usual, false);
  }

  /** A term whose beginning the calendar does not tell begins with the month. */
  private static LocalDate usualFirst(LocalDate first, boolean stated) {
    return !stated && first.getMonthValue() == 9 ? first.withDayOfMonth(1) : first;
  }

  /** Returns the school days of some of its weeks, counted from 1. */
  Period.Part weeks(int from, int to) {
    LocalDate monday = first.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    LocalDate begin = from == 1 ? first : monday.plusWeeks(from - 1L);
    return new Period.Part(begin, monday.plusWeeks(to - 1L).with(DayOfWeek.FRIDAY));
  }

  /** Returns the term as a run of dates. */
  Period.Part part() {
    return new Period.Part(first, last);
  }
}
