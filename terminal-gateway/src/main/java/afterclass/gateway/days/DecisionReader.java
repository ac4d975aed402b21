package afterclass.gateway.days;

import afterclass.gateway.roster.StaffDay;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** The read access to decisions. */
public interface DecisionReader {

  /** Returns the current decision on a staff member's day; empty if the day was never judged. */
  Optional<DayDecision> latest(String staff, LocalDate date);

  /** Returns the current decisions for several days in one read; days not judged are left out. */
  List<DayDecision> latest(Collection<StaffDay> days);

  /** Returns the current decisions for a date, by staff number. */
  List<DayDecision> latestOn(LocalDate date);

  /** Returns all decisions ever made for a staff member's day, oldest first. */
  List<DayDecision> history(String staff, LocalDate date);
}
