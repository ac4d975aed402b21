package afterclass.gateway.days;

import afterclass.gateway.roster.LiveRoster;
import afterclass.gateway.roster.RosterSnapshot;
import afterclass.gateway.roster.StaffDay;
import afterclass.rules.json.OutcomeJson;
import afterclass.rules.model.DayFacts;
import afterclass.rules.model.DayOutcome;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** The preview computed from the journal and from present or assumed facts of the office. */
public final class LivePreview implements DayPreview {
  private final WorkList work;
  private final ResolvedPunches punches;
  private final LiveRoster roster;
  private final FactsAssembler assembler;
  private final Decisions decisions;

  /** Creates a preview. */
  public LivePreview(
      WorkList work,
      ResolvedPunches punches,
      LiveRoster roster,
      FactsAssembler assembler,
      Decisions decisions) {
    this.work = work;
    this.punches = punches;
    this.roster = roster;
    this.assembler = assembler;
    this.decisions = decisions;
  }

  @Override
  public List<DayOutcome> on(LocalDate date, Instant now) {
    RosterSnapshot people = roster.snapshot();
    return work.reading(
        () -> {
          ReplayedPunches seen = ReplayedPunches.of(punches.punches(date, date));
          FactsAssembler day = assembler.bulk(assembler.policies(), date, date);
          return people.assignedOn(date).stream()
              .map(staff -> new StaffDay(staff, date))
              .map(own -> outcome(day, people, seen, own, now))
              .flatMap(Optional::stream)
              .toList();
        });
  }

  @Override
  public List<DayChange> changes(RosterSnapshot facts, Collection<StaffDay> days, Instant now) {
    return work.reading(
        () -> {
          Predicate<StaffDay> waiting = waiting();
          return days.stream()
              .flatMap(day -> change(facts, day, now, waiting.test(day)).stream())
              .toList();
        });
  }

  /** Returns which days are still to be judged, so that their last decision is out of date. */
  private Predicate<StaffDay> waiting() {
    Set<LocalDate> dates = Set.copyOf(work.everybodyDirty());
    Set<StaffDay> days =
        work.dirty(Integer.MAX_VALUE).stream().map(DirtyDay::day).collect(Collectors.toSet());
    return day -> days.contains(day) || dates.contains(day.date());
  }

  /**
   * Compares a day under other facts with what holds: its decision, or while it waits to be judged
   * what the present facts will give, so that no earlier import is taken for this one.
   */
  private Optional<DayChange> change(
      RosterSnapshot facts, StaffDay day, Instant now, boolean waits) {
    Optional<DayOutcome> before = waits ? outcome(roster.snapshot(), day, now) : decided(day);
    return outcome(facts, day, now)
        .map(after -> new DayChange(day, before, after))
        .filter(change -> !change.services().isEmpty());
  }

  private Optional<DayOutcome> decided(StaffDay day) {
    return decisions.latest(day).map(decision -> OutcomeJson.readFull(decision.outcomeJson()));
  }

  @Override
  public Optional<DayFacts> facts(StaffDay day, Instant now) {
    RosterSnapshot people = roster.snapshot();
    return work.reading(
        () ->
            UnjudgeableDay.attempt(
                day, () -> assembler.assemble(people, punches, day, now).facts()));
  }

  private Optional<DayOutcome> outcome(RosterSnapshot people, StaffDay day, Instant now) {
    return outcome(assembler, people, punches, day, now);
  }

  private static Optional<DayOutcome> outcome(
      FactsAssembler from, RosterSnapshot people, SeenCards seen, StaffDay day, Instant now) {
    return UnjudgeableDay.attempt(day, () -> from.assemble(people, seen, day, now).outcome());
  }
}
