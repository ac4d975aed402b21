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
 * The conversion of a day's facts according to an administrator's ruling on services on hold. If
 * they are accepted, exactly the suspended requirements are waived. If they are forfeited, the day
 * is judged as if all terminals had been up, and overtime on hold is refused. A punch that arrives
 * later still counts.
 */
final class RuledFacts {
  private RuledFacts() {}

  /**
   * Returns a day's facts after the ruling.
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
