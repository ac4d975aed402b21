package afterclass.gateway.days;

import afterclass.gateway.roster.Ruling;
import afterclass.rules.AttendanceEngine;
import afterclass.rules.model.DayFacts;
import afterclass.rules.model.Outage;
import afterclass.rules.model.RequirementState;
import afterclass.rules.model.RequirementTrace;
import afterclass.rules.policy.PolicyInForce;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What an administrator decided of a day's held services, in the engine's words: what was accepted
 * is waived, and only that; what is forfeited is judged as if every terminal had been up, and
 * overtime that would be held is refused. A punch that comes later still counts.
 */
final class HeldCases {
  private HeldCases() {}

  /**
   * The facts of a day as they were ruled on.
   *
   * @param refused computed services that were refused
   */
  static DayFacts ruled(DayFacts facts, PolicyInForce policy, Ruling ruling, Set<String> refused) {
    if (ruling == Ruling.FORFEIT) {
      return with(facts, facts.leave(), List.of(), refused);
    }
    Set<String> waived = new TreeSet<>(facts.leave());
    waived.addAll(
        AttendanceEngine.evaluate(facts, policy).trace().stream()
            .filter(trace -> trace.state() == RequirementState.SUSPENDED)
            .map(RequirementTrace::requirement)
            .collect(Collectors.toSet()));
    return with(facts, waived, facts.outages(), Set.of());
  }

  private static DayFacts with(
      DayFacts facts, Set<String> leave, List<Outage> outages, Set<String> refused) {
    return new DayFacts(
        facts.staff(),
        facts.date(),
        facts.dayType(),
        facts.season(),
        facts.assignments(),
        facts.punches(),
        facts.signature(),
        leave,
        facts.inspections(),
        outages,
        refused,
        facts.asOf());
  }
}
