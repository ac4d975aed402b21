package afterclass.gateway.days;

import afterclass.gateway.roster.StaffDay;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Reading the decisions. */
public interface DayBook {

  /** The decision that holds for a staff member's day, if it was judged. */
  Optional<DayDecision> latest(String staff, LocalDate date);

  /** The decisions that hold for these days, in one read; a day that was not judged is left out. */
  List<DayDecision> latest(Collection<StaffDay> days);

  /** The decisions that hold for a date, by staff number. */
  List<DayDecision> latestOn(LocalDate date);

  /** Every decision ever made of a staff member's day, oldest first. */
  List<DayDecision> history(String staff, LocalDate date);
}
