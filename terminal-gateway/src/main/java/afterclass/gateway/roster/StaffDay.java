package afterclass.gateway.roster;

import java.time.LocalDate;

/**
 * A staff member's business date, the unit that is judged.
 *
 * @param staff staff number
 * @param date business date
 */
public record StaffDay(String staff, LocalDate date) implements Comparable<StaffDay> {

  @Override
  public int compareTo(StaffDay other) {
    int byDate = date.compareTo(other.date);
    return byDate != 0 ? byDate : staff.compareTo(other.staff);
  }
}
