package afterclass.gateway.web;

import java.time.LocalDate;

/**
 * A date with its neighbours, between which a page leads.
 *
 * @param date the date of the page
 * @param before the day before
 * @param after the day after
 */
public record DateTurn(LocalDate date, LocalDate before, LocalDate after) {

  /** Names the neighbours of a date. */
  public static DateTurn of(LocalDate date) {
    return new DateTurn(date, date.minusDays(1), date.plusDays(1));
  }
}
