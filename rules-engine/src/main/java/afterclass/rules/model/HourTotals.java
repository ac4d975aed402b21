package afterclass.rules.model;

/**
 * Lesson hours of a day by what became of them; their sum is what was assigned.
 *
 * @param earned paid
 * @param forfeited assigned and not paid
 * @param excused covered by leave or a day off
 * @param held waiting for an administrator
 * @param pending waiting for the day to go on
 */
public record HourTotals(int earned, int forfeited, int excused, int held, int pending) {

  /** All lesson hours assigned. */
  public int assigned() {
    return earned + forfeited + excused + held + pending;
  }
}
