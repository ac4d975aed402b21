package afterclass.gateway.web.policies;

import afterclass.gateway.web.Inputs;
import afterclass.gateway.web.Problem;
import java.time.LocalDate;
import java.time.YearMonth;

/**
 * The days of a month that are over.
 *
 * @param from its first day
 * @param to its last day, or yesterday
 */
public record Months(LocalDate from, LocalDate to) {

  /**
   * The days of the month of a parameter.
   *
   * @param text as {@code 2026-11}
   * @throws Problem if it is no month, or no day of it is over
   */
  public static Months past(String text, LocalDate today) {
    YearMonth month = Inputs.month("month", text);
    LocalDate first = month.atDay(1);
    if (!first.isBefore(today)) {
      throw Problem.badRequest("month-to-come", text, YearMonth.from(today.minusDays(1)));
    }
    LocalDate last = month.atEndOfMonth();
    return new Months(first, last.isBefore(today) ? last : today.minusDays(1));
  }
}
