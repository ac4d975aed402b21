package afterclass.gateway.office.layout;

import afterclass.gateway.i18n.Phrase;
import afterclass.gateway.office.reading.Clerk;
import afterclass.gateway.office.reading.Place;
import afterclass.gateway.office.value.DayClause;
import afterclass.gateway.office.value.Span;
import afterclass.gateway.office.value.When;
import afterclass.gateway.office.value.YearGuide;
import java.time.LocalDate;
import java.util.List;
import java.util.function.IntUnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The years of the days in the texts of a calendar, one text after the other. Where the weekdays
 * beside days without a year contradict the year that a title gives, but fit the year of the last
 * days that were written with one, that year holds.
 */
final class CalendarYears {
  private final Clerk clerk;
  private final YearGuide guide;
  private @Nullable When written;

  CalendarYears(Clerk clerk, YearGuide guide) {
    this.clerk = clerk;
    this.guide = guide;
  }

  /**
   * Returns the clauses of a text.
   *
   * @param text the text
   * @param where its cells
   * @param monthOf the month of a day that stands without one; 0 if unknown
   */
  List<DayClause> of(String text, List<Place> where, IntUnaryOperator monthOf) {
    List<DayClause> clauses = DayClause.of(text, guide, monthOf);
    When before = written;
    for (DayClause clause : clauses) {
      clause.when().filter(CalendarYears::full).ifPresent(when -> written = when);
    }
    if (before == null || !differing(clauses)) {
      return clauses;
    }
    List<DayClause> other = DayClause.of(text, guide.near(before), monthOf);
    if (doubts(other) >= doubts(clauses) || other.size() != clauses.size()) {
      return clauses;
    }
    other.stream()
        .flatMap(clause -> clause.when().stream())
        .filter(When::yearDerived)
        .findFirst()
        .ifPresent(when -> tell(when, text, where));
    return other;
  }

  private static boolean full(When when) {
    return !when.yearDerived() && !when.spans().isEmpty() && !when.isOpen();
  }

  private static boolean differing(List<DayClause> clauses) {
    return clauses.stream()
        .flatMap(clause -> clause.when().stream())
        .anyMatch(when -> when.yearDerived() && differs(when));
  }

  private static boolean differs(When when) {
    return when.doubts().contains(When.Doubt.WEEKDAY_DIFFERS);
  }

  private static long doubts(List<DayClause> clauses) {
    return clauses.stream()
        .flatMap(clause -> clause.when().stream())
        .filter(CalendarYears::differs)
        .count();
  }

  private void tell(When when, String text, List<Place> where) {
    LocalDate day = when.spans().stream().map(Span::from).findFirst().orElse(LocalDate.MIN);
    String found = text.length() > 20 ? text.substring(0, 20) : text;
    String year = String.valueOf(day.getYear());
    clerk.notice(where, found, Phrase.of("office.read.year-by-weekday", year));
  }
}
