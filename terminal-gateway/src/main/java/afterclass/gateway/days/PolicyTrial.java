package afterclass.gateway.days;

import afterclass.gateway.policy.PoliciesInForce;
import afterclass.gateway.roster.LiveRoster;
import afterclass.gateway.roster.RosterSnapshot;
import afterclass.gateway.roster.StaffDay;
import afterclass.rules.model.DayOutcome;
import afterclass.rules.policy.Policy;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * A trial of a policy on past days on which it was not in force; nothing is stored. It judges every
 * day twice from the same facts, by the policies in force and by the other policy, so that only the
 * policy makes a difference. Reads punches, outages and judged days once.
 */
public final class PolicyTrial {
  private final WorkList work;
  private final ResolvedPunches punches;
  private final LiveRoster roster;
  private final FactsAssembler assembler;
  private final Decisions decisions;

  /** Creates a trial. */
  public PolicyTrial(
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

  /**
   * Returns how past days would be judged by another policy.
   *
   * @param draft the other policy
   * @param from first business date
   * @param to last business date, included
   * @param now instant up to which all facts are known
   */
  public WhatIf compare(Policy draft, LocalDate from, LocalDate to, Instant now) {
    RosterSnapshot people = roster.snapshot();
    return work.reading(
        () -> {
          Both both =
              new Both(
                  people,
                  ReplayedPunches.of(punches.punches(from, to)),
                  assembler.bulk(assembler.policies(), from, to),
                  assembler.bulk(PoliciesInForce.only(draft), from, to));
          return both.judge(days(people, from, to), draft, from, to, now);
        });
  }

  /**
   * Returns all judged days and, for their dates, all staff with a service: one policy may define a
   * service that another does not.
   */
  private SortedSet<StaffDay> days(RosterSnapshot people, LocalDate from, LocalDate to) {
    List<StaffDay> judged = decisions.judgedBetween(from, to);
    SortedSet<StaffDay> days = new TreeSet<>(judged);
    judged.stream()
        .map(StaffDay::date)
        .distinct()
        .forEach(date -> people.assignedOn(date).forEach(no -> days.add(new StaffDay(no, date))));
    return days;
  }

  /** The two assemblers that judge a day from the same facts. */
  private record Both(
      RosterSnapshot people, SeenCards seen, FactsAssembler inForce, FactsAssembler other) {

    WhatIf judge(
        SortedSet<StaffDay> days, Policy draft, LocalDate from, LocalDate to, Instant now) {
      List<DayOutcome> before = new ArrayList<>();
      List<DayOutcome> after = new ArrayList<>();
      List<DayChange> changes = new ArrayList<>();
      for (StaffDay day : days) {
        Optional<DayOutcome> was = outcome(inForce, day, now);
        Optional<DayOutcome> would = outcome(other, day, now);
        if (was.isPresent() && would.isPresent()) {
          before.add(was.get());
          after.add(would.get());
          DayChange change = new DayChange(day, was, would.get());
          if (!change.services().isEmpty() || change.incidentsDiffer()) {
            changes.add(change);
          }
        }
      }
      return new WhatIf(
          from,
          to,
          draft.stamp(),
          before.size(),
          days.size() - before.size(),
          changes,
          DaySums.of(before),
          DaySums.of(after));
    }

    private Optional<DayOutcome> outcome(FactsAssembler assembler, StaffDay day, Instant now) {
      return UnjudgeableDay.attempt(
          day, () -> assembler.assemble(people, seen, day, now).outcome());
    }
  }
}
