package afterclass.gateway.roster;

import afterclass.rules.model.DayType;
import afterclass.rules.model.Inspection;
import afterclass.rules.model.Signature;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/** Finds the days of which something else is known after an import than before it. */
final class AffectedDays {
  private record Known(
      List<String> services,
      List<String> cards,
      DayType dayType,
      Optional<String> season,
      Signature signature,
      Set<String> leave,
      List<Inspection> inspections,
      Optional<Ruling> ruling,
      Set<String> refused,
      List<MadeUpPunch> madeUp,
      Optional<String> site) {

    static Known of(RosterSnapshot roster, String staff, LocalDate date) {
      return new Known(
          roster.services(staff, date),
          roster.cards(staff, date),
          roster.dayType(date),
          roster.season(date),
          roster.signature(staff, date),
          roster.leave(staff, date),
          roster.inspections(staff, date),
          roster.ruling(staff, date),
          roster.refused(staff, date),
          roster.madeUp(staff, date),
          roster.staff(staff).map(m -> String.valueOf(m.site())));
    }
  }

  private final RosterSnapshot before;
  private final RosterSnapshot after;

  AffectedDays(RosterSnapshot before, RosterSnapshot after) {
    this.before = before;
    this.after = after;
  }

  /**
   * The days that changed facts change.
   *
   * @param touched facts that were added or retired
   * @param dates the dates that may be judged, ascending
   */
  Set<StaffDay> by(Collection<DatedFact> touched, SortedSet<LocalDate> dates) {
    Map<String, Set<LocalDate>> candidates = new HashMap<>();
    for (DatedFact fact : touched) {
      // "to" is never the last date there is, so the day after it can be named.
      SortedSet<LocalDate> covered = dates.subSet(fact.from(), fact.to().plusDays(1));
      for (String staff : concerned(fact)) {
        candidates.computeIfAbsent(staff, s -> new TreeSet<>()).addAll(covered);
      }
    }
    Set<StaffDay> affected = new TreeSet<>();
    candidates.forEach(
        (staff, days) ->
            days.stream()
                .filter(date -> differs(staff, date))
                .forEach(date -> affected.add(new StaffDay(staff, date))));
    return affected;
  }

  private Collection<String> concerned(DatedFact fact) {
    if (fact.kind() == ImportKind.CALENDAR) {
      return after.staff().stream().map(StaffMember::no).toList();
    }
    boolean substituted = fact.kind() == ImportKind.EXCEPTIONS && !fact.detail().isEmpty();
    return substituted ? List.of(fact.staff(), fact.detail()) : List.of(fact.staff());
  }

  private boolean differs(String staff, LocalDate date) {
    return !Known.of(before, staff, date).equals(Known.of(after, staff, date));
  }
}
