package afterclass.rules.cli;

import afterclass.rules.AttendanceEngine;
import afterclass.rules.model.DayFacts;
import afterclass.rules.model.DayOutcome;
import afterclass.rules.model.FactsException;
import afterclass.rules.model.Inspection;
import afterclass.rules.policy.Policy;
import afterclass.rules.policy.PolicyInForce;
import afterclass.rules.policy.PolicyReader;
import afterclass.rules.policy.Season;
import afterclass.rules.policy.ServiceDefinition;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;

/** An evaluator of cases under one policy. */
final class Judge {

  private final Policy policy;
  private final Set<String> leaveIds = new HashSet<>();

  private Judge(Policy policy) {
    this.policy = policy;
    PolicyInForce any = policy.on(LocalDate.EPOCH);
    any.services().forEach(service -> leaveIds.add(service.id()));
    any.requirements().forEach(requirement -> leaveIds.add(requirement.id()));
    leaveIds.add("*");
  }

  /**
   * Returns an evaluator under a policy.
   *
   * @param policy a path or a bare name
   */
  static Judge under(String policy) {
    return new Judge(PolicyReader.named(policy));
  }

  /**
   * Evaluates a case.
   *
   * @throws FactsException if it names a service, season or leave unknown to the policy
   */
  DayOutcome judge(DayFacts facts) {
    String season = facts.season();
    if (season != null && policy.seasons().stream().map(Season::id).noneMatch(season::equals)) {
      throw unknown("season", season, "season");
    }
    PolicyInForce inForce = policy.on(facts.date(), season);
    for (Inspection inspection : facts.inspections()) {
      if (inForce.service(inspection.service()).isEmpty()) {
        throw unknown("service", inspection.service(), "inspections");
      }
    }
    for (String id : facts.leave()) {
      if (!leaveIds.contains(id)) {
        throw unknown("service or requirement", id, "leave");
      }
    }
    for (String id : facts.refused()) {
      if (inForce.service(id).filter(ServiceDefinition::computed).isEmpty()) {
        throw unknown("computed service", id, "refused");
      }
    }
    return AttendanceEngine.evaluate(facts, inForce);
  }

  private FactsException unknown(String kind, String id, String key) {
    return new FactsException(
        "found the unknown "
            + kind
            + " \""
            + id
            + "\" in "
            + key
            + "; expected one of "
            + policy.stamp().id());
  }
}
