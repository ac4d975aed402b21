package afterclass.gateway.days;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** The read access to the journal as the office sees it. */
public interface PunchReader {

  /** Returns up to {@code most} punches listed under a date, newest first, without events. */
  default List<SeenPunch> last(LocalDate date, int most) {
    List<SeenPunch> all =
        new ArrayList<>(
            on(date).stream().filter(p -> p.standing() != SeenPunch.Standing.EVENT).toList());
    Collections.reverse(all);
    return List.copyOf(all.subList(0, Math.min(most, all.size())));
  }

  /**
   * Returns all records of a business date by time, then position: punches at the terminal's time,
   * punches with an uncertain time and unreadable records at their arrival.
   */
  List<SeenPunch> on(LocalDate date);

  /**
   * Returns the cards used between two dates, both included, that were assigned to no staff member
   * then.
   */
  List<UnknownCard> unknownCards(LocalDate from, LocalDate to);

  /**
   * Returns the punches of one staff member on a date.
   *
   * @param staff staff number
   * @param date business date
   */
  List<SeenPunch> of(String staff, LocalDate date);
}
