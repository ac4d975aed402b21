package afterclass.gateway.days;

import afterclass.gateway.roster.RosterBook;
import afterclass.gateway.roster.StaffDay;
import afterclass.rules.model.DayFacts;
import afterclass.rules.model.DayOutcome;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** How days stand or would stand, judged by the same engine; nothing is written down. */
public interface DayPreview {

  /**
   * The days of everybody with a service on a date, by staff number; whoever's day cannot be judged
   * is left out.
   */
  List<DayOutcome> on(LocalDate date, Instant now);

  /** What the engine would be told of a day now; empty if it cannot be judged. */
  Optional<DayFacts> facts(StaffDay day, Instant now);

  /**
   * Which of some days would be judged otherwise if other facts held; days that cannot be judged
   * are left out.
   */
  List<DayChange> changes(RosterBook facts, Collection<StaffDay> days, Instant now);
}
