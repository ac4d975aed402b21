package afterclass.gateway.office.layout;

import afterclass.gateway.office.value.YearGuide;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The Mondays of the weeks of a grid, by the numbers of their days, which run on from week to week.
 */
final class WeekDates {
  private static final int WEEKS = 90;
  private static final int LONGEST_GAP = 12;

  private final List<WeekRow> rows;
  private final YearGuide guide;

  WeekDates(List<WeekRow> rows, YearGuide guide) {
    this.rows = rows.stream().filter(row -> row.numbered() > 0).toList();
    this.guide = guide;
  }

  /** Returns the Monday of each week, by its row; those that fit no date are missing. */
  Map<Integer, LocalDate> mondays() {
    Map<Integer, LocalDate> mondays = new HashMap<>();
    Optional<LocalDate> first = first();
    if (first.isEmpty()) {
      return mondays;
    }
    LocalDate next = first.get();
    for (WeekRow row : rows) {
      Optional<LocalDate> monday = monday(row, next);
      monday.ifPresent(found -> mondays.put(row.row(), found));
      next = monday.orElse(next).plusWeeks(1);
    }
    return mondays;
  }

  private static Optional<LocalDate> monday(WeekRow row, LocalDate expected) {
    if (row.fits(expected)) {
      return Optional.of(expected);
    }
    for (int weeks = -1; weeks <= LONGEST_GAP; weeks++) {
      LocalDate monday = expected.plusWeeks(weeks);
      if (row.fits(monday) && (row.numbered() > 2 || weeks == -1)) {
        return Optional.of(monday);
      }
    }
    return row.fitting(expected) * 2 >= row.numbered() ? Optional.of(expected) : Optional.empty();
  }

  /** Returns the first Monday with which most days fit. */
  private Optional<LocalDate> first() {
    int year = Math.min(guide.year(1, 15), guide.year(9, 15));
    LocalDate monday =
        LocalDate.of(year, 1, 1).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    LocalDate best = null;
    int most = 0;
    for (int week = 0; week < WEEKS; week++) {
      LocalDate each = monday.plusWeeks(week);
      int score = score(each);
      if (score > most) {
        best = each;
        most = score;
      }
    }
    return Optional.ofNullable(best);
  }

  private int score(LocalDate first) {
    int score = 0;
    LocalDate monday = first;
    for (WeekRow row : rows) {
      int fitting = row.fitting(monday);
      LocalDate middle = monday.plusDays(3);
      boolean year = guide.year(middle.getMonthValue(), middle.getDayOfMonth()) == middle.getYear();
      score += fitting * 4 + (fitting > 0 && year ? 1 : 0);
      monday = monday.plusWeeks(1);
    }
    int month = first.plusDays(3).getMonthValue();
    boolean term = month == 9 || month == 2 || month == 8 || month == 3;
    return score == 0 ? 0 : score * 2 + (term ? 1 : 0);
  }
}
