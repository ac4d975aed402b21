package afterclass.gateway.office.layout;

import afterclass.gateway.i18n.Phrase;
import afterclass.gateway.office.reading.Clerk;
import afterclass.gateway.office.reading.Place;
import afterclass.gateway.office.value.DayClause;
import afterclass.gateway.office.value.DayKind;
import afterclass.gateway.office.value.FollowText.Lessons;
import afterclass.gateway.office.value.Span;
import afterclass.gateway.office.value.When;
import afterclass.gateway.office.value.YearGuide;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;

/** The words of the days in a grid of weeks, as events; days next to each other are one. */
final class WeekWords {
  /** A day's number is not further from that of its column than this. */
  private static final int CLOSE = 8;

  private static final int MONTH_DAYS = 32;

  private final YearGuide guide;
  private final Clerk clerk;
  private final CalendarBook book;

  /**
   * The words of a day.
   *
   * @param words the words
   * @param place the cell
   */
  record Day(String words, Place place) {}

  WeekWords(YearGuide guide, Clerk clerk, CalendarBook book) {
    this.guide = guide;
    this.clerk = clerk;
    this.book = book;
  }

  /** Takes a day whose number is not that of its column: the office has to say which is right. */
  void doubtful(WeekCell cell, LocalDate date, Place place, String text) {
    LocalDate written = date;
    for (int days = 1; days <= CLOSE && written.getDayOfMonth() != cell.day(); days++) {
      LocalDate later = date.plusDays(days);
      LocalDate earlier = date.minusDays(days);
      written = later.getDayOfMonth() == cell.day() ? later : written;
      written = earlier.getDayOfMonth() == cell.day() ? earlier : written;
    }
    String weekday = "周" + "一二三四五六日".charAt(date.getDayOfWeek().getValue() - 1);
    When when =
        new When(
            List.of(Span.days(written, written)),
            Map.of(When.Doubt.WEEKDAY_DIFFERS, weekday),
            "",
            false);
    book.add(
        new CalendarEvent(
            List.of(place),
            text,
            when,
            cell.words(),
            "",
            cell.words(),
            follows(cell.words(), date)));
  }

  /** Returns the lessons that the words of a day make up; a bare day (25日) is one close to it. */
  private List<Lessons> follows(String words, LocalDate date) {
    return DayClause.of(words, guide, day -> monthNear(day, date)).stream()
        .flatMap(clause -> clause.follows().stream())
        .toList();
  }

  private static int monthNear(int day, LocalDate date) {
    for (int days = 0; days <= MONTH_DAYS / 2; days++) {
      if (date.plusDays(days).getDayOfMonth() == day) {
        return date.plusDays(days).getMonthValue();
      }
      if (date.minusDays(days).getDayOfMonth() == day) {
        return date.minusDays(days).getMonthValue();
      }
    }
    return 0;
  }

  /** Gives the words of days to the book, and returns how many days off they name, by holiday. */
  Map<String, Integer> take(SortedMap<LocalDate, Day> days) {
    Map<String, Integer> counted = new HashMap<>();
    LocalDate from = null;
    LocalDate to = null;
    List<Place> where = new ArrayList<>();
    String words = "";
    for (Map.Entry<LocalDate, Day> day : days.entrySet()) {
      boolean goesOn =
          to != null && day.getKey().equals(to.plusDays(1)) && day.getValue().words().equals(words);
      if (!goesOn && from != null && to != null) {
        event(from, to, words, where, counted);
      }
      if (!goesOn) {
        from = day.getKey();
        where = new ArrayList<>();
        words = day.getValue().words();
      }
      to = day.getKey();
      where.add(day.getValue().place());
    }
    if (from != null && to != null) {
      event(from, to, words, where, counted);
    }
    return counted;
  }

  private void event(
      LocalDate from, LocalDate to, String words, List<Place> where, Map<String, Integer> counted) {
    When when = new When(List.of(Span.days(from, to)), Map.of(), "", false);
    List<Lessons> follows = follows(words, from);
    book.add(new CalendarEvent(where, shown(from, to), when, words, "", words, follows));
    if (DayKind.of(words, "", false, !follows.isEmpty()) == DayKind.OFF) {
      int length = (int) Span.days(from, to).length();
      DayKind.holiday(words).ifPresent(name -> counted.merge(name, length, Integer::sum));
    }
    if (!from.equals(to)) {
      clerk.notice(
          where, words, Phrase.of("office.read.days-joined", CalendarTexts.days(from, to)));
    }
  }

  private static String shown(LocalDate from, LocalDate to) {
    return from.equals(to) ? from.toString() : from + "/" + to;
  }
}
