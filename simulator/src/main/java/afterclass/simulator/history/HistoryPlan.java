package afterclass.simulator.history;

import java.time.LocalDate;

/**
 * How much history.
 *
 * @param people staff members, 1 to 1,000
 * @param years calendar years up to the last day, 1 to 10
 * @param lastDay the last day that was played
 * @param seed where chance comes from: equal seeds give equal histories
 */
public record HistoryPlan(int people, int years, LocalDate lastDay, long seed) {
  private static final int MOST_PEOPLE = 1_000;
  private static final int MOST_YEARS = 10;

  /** A plan that can be played. */
  public HistoryPlan {
    if (people < 1 || people > MOST_PEOPLE) {
      throw new IllegalArgumentException(
          "found " + people + " people; expected 1 to " + MOST_PEOPLE);
    }
    if (years < 1 || years > MOST_YEARS) {
      throw new IllegalArgumentException("found " + years + " years; expected 1 to " + MOST_YEARS);
    }
  }

  /** The first day. */
  public LocalDate firstDay() {
    return lastDay.minusYears(years).plusDays(1);
  }
}
