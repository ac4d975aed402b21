package afterclass.rules;

import afterclass.rules.model.DayFacts;
import afterclass.rules.model.DayOutcome;
import afterclass.rules.model.DayType;
import afterclass.rules.model.FactsException;
import afterclass.rules.model.ServiceOutcome;
import afterclass.rules.policy.Plan;
import afterclass.rules.policy.PolicyInForce;
import afterclass.rules.policy.ServiceDefinition;
import afterclass.rules.requirement.DayView;
import afterclass.rules.requirement.ServiceTable;
import java.util.List;

/** Judges a day. One code path for live, replayed and what-if evaluation. */
public final class AttendanceEngine {

  private AttendanceEngine() {}

  /**
   * Judges one staff member's day. A pure function: the same arguments give the same outcome.
   *
   * @param facts everything known of the day
   * @param policy the plan in force on that day
   * @return what becomes of every assigned service, with the full trace
   * @throws FactsException if a service is assigned that the policy does not know, or is assigned
   *     twice
   */
  public static DayOutcome evaluate(DayFacts facts, PolicyInForce policy) {
    Plan plan = policy.plan();
    ServiceTable table = plan.table();
    long assigned = assigned(facts, policy);
    DayView day = new DayView(facts, table, assigned, excused(facts, table, assigned));
    Verdicts verdicts = new Verdicts(plan, day);
    Totals totals = new Totals(plan.fenPerLessonHour());
    List<String> ids = facts.assignments();
    ServiceOutcome[] services = new ServiceOutcome[ids.size()];
    boolean school = facts.dayType() == DayType.SCHOOL;
    if (school) {
      verdicts.judge();
    }
    for (int i = 0; i < services.length; i++) {
      ServiceDefinition service = plan.services().get(table.position(ids.get(i)));
      services[i] = totals.add(service.id(), verdict(service, table, day, verdicts, school));
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

  private static long assigned(DayFacts facts, PolicyInForce policy) {
    ServiceTable table = policy.plan().table();
    List<String> ids = facts.assignments();
    long assigned = 0;
    for (int i = 0; i < ids.size(); i++) {
      int position = table.position(ids.get(i));
      if (position < 0) {
        throw new FactsException(
            "found the unknown service \""
                + ids.get(i)
                + "\" in assignments; expected a service of "
                + policy.stamp().id()
                + ": "
                + String.join(", ", table.ids()));
      }
      if ((assigned >> position & 1) != 0) {
        throw new FactsException(
            "found the service \"" + ids.get(i) + "\" twice in assignments; expected it once");
      }
      assigned |= 1L << position;
    }
    return assigned;
  }

  private static long excused(DayFacts facts, ServiceTable table, long assigned) {
    if (facts.leave().isEmpty()) {
      return 0;
    }
    if (facts.leave().contains("*")) {
      return assigned;
    }
    long excused = 0;
    for (String id : facts.leave()) {
      int position = table.position(id);
      excused |= position < 0 ? 0 : 1L << position;
    }
    return excused & assigned;
  }

  private static Verdict verdict(
      ServiceDefinition service,
      ServiceTable table,
      DayView day,
      Verdicts verdicts,
      boolean school) {
    long bit = 1L << table.position(service.id());
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
