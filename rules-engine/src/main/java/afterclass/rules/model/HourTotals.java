package afterclass.rules.model;

/**
 * The lesson hours of one day by service status; they add up to the assigned hours.
 *
 * @param earned paid
 * @param forfeited assigned and not paid
 * @param excused covered by leave or a day off
 * @param held awaiting an administrator's decision
 * @param pending awaiting the rest of the day
 */
public record HourTotals(int earned, int forfeited, int excused, int held, int pending) {

  /** Returns the number of assigned lesson hours. */
  public int assigned() {
    return earned + forfeited + excused + held + pending;
  }
}
