package afterclass.gateway.days;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Reading the journal as the office sees it. */
public interface PunchBook {

  /** The last so many punches listed under a date, newest first; events are left out. */
  default List<SeenPunch> last(LocalDate date, int most) {
    List<SeenPunch> all =
        new ArrayList<>(
            on(date).stream().filter(p -> p.standing() != SeenPunch.Standing.EVENT).toList());
    Collections.reverse(all);
    return List.copyOf(all.subList(0, Math.min(most, all.size())));
  }

  /**
   * Everything that terminals said on a business date, in order of time, then position: punches by
   * the time the terminal says, suspect ones and what could not be understood by their arrival.
   */
  List<SeenPunch> on(LocalDate date);

  /** The cards that were used on some dates, both included, and that nobody held then. */
  List<UnknownCard> unknownCards(LocalDate from, LocalDate to);

  /**
   * The same of one staff member, punches only.
   *
   * @param staff staff number
   * @param date business date
   */
  List<SeenPunch> of(String staff, LocalDate date);
}
