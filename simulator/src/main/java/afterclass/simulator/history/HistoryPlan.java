package afterclass.simulator.history;

import java.time.LocalDate;

/**
 * The extent of a history.
 *
 * @param people number of staff members, 1 to 1,000
 * @param years number of years up to the last day, 1 to 10
 * @param lastDay the last day played
 * @param seed seed of all random choices: equal seeds give equal histories
 */
public record HistoryPlan(int people, int years, LocalDate lastDay, long seed) {
  private static final int MOST_PEOPLE = 1_000;
  private static final int MOST_YEARS = 10;

  /**
   * Creates the extent of a history.
   *
   * @throws IllegalArgumentException if a number is out of bounds
   */
  public HistoryPlan {
    if (people < 1 || people > MOST_PEOPLE) {
      throw new IllegalArgumentException(
          "found " + people + " people; expected 1 to " + MOST_PEOPLE);
    }
    if (years < 1 || years > MOST_YEARS) {
      throw new IllegalArgumentException("found " + years + " years; expected 1 to " + MOST_YEARS);
    }
  }

  /** Returns the first day. */
  public LocalDate firstDay() {
    return lastDay.minusYears(years).plusDays(1);
  }
}
