package afterclass.rules;

import afterclass.rules.model.DayFacts;
import afterclass.rules.model.DayOutcome;
import afterclass.rules.model.DayType;
import afterclass.rules.model.FactsException;
import afterclass.rules.model.ServiceOutcome;
import afterclass.rules.policy.PolicyInForce;
import afterclass.rules.policy.SeasonRules;
import afterclass.rules.policy.ServiceDefinition;
import afterclass.rules.requirement.DayView;
import afterclass.rules.requirement.ServiceTable;
import java.util.List;

/** The evaluation of one staff member's day. Live, replayed and what-if evaluation all call it. */
public final class AttendanceEngine {

  private AttendanceEngine() {}

  /**
   * Evaluates one staff member's day. A pure function: equal arguments give an equal outcome.
   *
   * @param facts all facts known about the day
   * @param policy the policy in force on that day
   * @return the status of every assigned service, with the full trace
   * @throws FactsException if an assigned service is unknown to the policy or is assigned twice
   */
  public static DayOutcome evaluate(DayFacts facts, PolicyInForce policy) {
    SeasonRules plan = policy.plan();
    int[] positions = positions(facts, policy);
    DayView day = new DayView(facts, plan.table(), positions, plan.table().excused(facts.leave()));
    Verdicts verdicts = new Verdicts(plan, day);
    Totals totals = new Totals(plan.fenPerLessonHour());
    ServiceOutcome[] services = new ServiceOutcome[positions.length];
    boolean school = facts.dayType() == DayType.SCHOOL;
    if (school) {
      verdicts.judge();
    }
    for (int i = 0; i < services.length; i++) {
      ServiceDefinition service = plan.services().get(positions[i]);
      long bit = 1L << positions[i];
      services[i] = totals.add(service.id(), verdict(service, bit, day, verdicts, school));
    }
    return new DayOutcome(
        facts.staff(),
        facts.date(),
        policy.season(),
        List.of(services),
        totals.hours(),
        totals.fen(),
        verdicts.incidents(),
        verdicts.traces(),
        policy.stamp(),
        facts.asOf());
  }

  /** Returns the policy positions of the assigned services, in the order of the assignments. */
  private static int[] positions(DayFacts facts, PolicyInForce policy) {
    ServiceTable table = policy.plan().table();
    List<String> ids = facts.assignments();
    int[] positions = new int[ids.size()];
    long assigned = 0;
    for (int i = 0; i < positions.length; i++) {
      int position = table.position(ids.get(i));
      if (position < 0) {
        throw unknown(ids.get(i), policy);
      }
      if ((assigned >> position & 1) != 0) {
        throw new FactsException(
            "found the service \"" + ids.get(i) + "\" twice in assignments; expected it once");
      }
      assigned |= 1L << position;
      positions[i] = position;
    }
    return positions;
  }

  private static FactsException unknown(String service, PolicyInForce policy) {
    return new FactsException(
        "found the unknown service \""
            + service
            + "\" in assignments; expected a service of "
            + policy.stamp().id()
            + ": "
            + String.join(", ", policy.plan().table().ids()));
  }

  private static Verdict verdict(
      ServiceDefinition service, long bit, DayView day, Verdicts verdicts, boolean school) {
    if (!school && !service.computed()) {
      return Verdict.notASchoolDay(service.hours());
    }
    boolean excused = (day.working() & bit) == 0;
    if (service.computed()) {
      return Overtime.judge(service, day, verdicts.plan().lessonNanos(), excused);
    }
    return excused ? Verdict.leave(service.hours()) : verdicts.of(service.hours(), bit);
  }
}
