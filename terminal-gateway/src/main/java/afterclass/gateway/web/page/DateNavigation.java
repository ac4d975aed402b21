package afterclass.gateway.web.page;

import java.time.LocalDate;

/**
 * A date with its neighbours, to which its page links.
 *
 * @param date the date of the page
 * @param before the day before
 * @param after the day after
 */
public record DateNavigation(LocalDate date, LocalDate before, LocalDate after) {

  /** Returns a date with its neighbours. */
  public static DateNavigation of(LocalDate date) {
    return new DateNavigation(date, date.minusDays(1), date.plusDays(1));
  }
}
