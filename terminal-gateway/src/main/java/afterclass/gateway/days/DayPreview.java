package afterclass.gateway.days;

import afterclass.gateway.roster.RosterSnapshot;
import afterclass.gateway.roster.StaffDay;
import afterclass.rules.model.DayFacts;
import afterclass.rules.model.DayOutcome;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** A preview of outcomes of present or changed facts, by the rules engine; stores nothing. */
public interface DayPreview {

  /**
   * Returns the outcomes of all staff rostered on a date, by staff number; days that cannot be
   * judged are left out.
   */
  List<DayOutcome> on(LocalDate date, Instant now);

  /** Returns the facts the engine would get for a day now; empty if they cannot be assembled. */
  Optional<DayFacts> facts(StaffDay day, Instant now);

  /**
   * Returns the changes of days whose outcome would differ under other facts; days that cannot be
   * judged are left out.
   */
  List<DayChange> changes(RosterSnapshot facts, Collection<StaffDay> days, Instant now);
}
