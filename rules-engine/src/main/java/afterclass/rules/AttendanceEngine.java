package afterclass.rules;

import afterclass.rules.model.DayFacts;
import afterclass.rules.model.DayOutcome;
import afterclass.rules.model.HourTotals;
import afterclass.rules.policy.PolicyInForce;
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
   * @throws afterclass.rules.model.FactsException if a service is assigned that the policy does not
   *     know, or is assigned twice
   */
  public static DayOutcome evaluate(DayFacts facts, PolicyInForce policy) {
    return new DayOutcome(
        facts.staff(),
        facts.date(),
        policy.season(),
        List.of(),
        new HourTotals(0, 0, 0, 0, 0),
        null,
        List.of(),
        List.of(),
        policy.stamp(),
        facts.asOf());
  }
}
