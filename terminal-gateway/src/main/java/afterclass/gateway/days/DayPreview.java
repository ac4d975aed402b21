package afterclass.gateway.days;

import afterclass.gateway.roster.RosterBook;
import afterclass.gateway.roster.StaffDay;
import afterclass.rules.model.DayOutcome;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;

/** How days stand or would stand, judged by the same engine; nothing is written down. */
public interface DayPreview {

  /**
   * The days of everybody with a service on a date, by staff number; whoever's day cannot be judged
   * is left out.
   */
  List<DayOutcome> on(LocalDate date, Instant now);

  /**
   * Which of some days would be judged otherwise if other facts held; days that cannot be judged
   * are left out.
   */
  List<DayChange> changes(RosterBook facts, Collection<StaffDay> days, Instant now);
}
