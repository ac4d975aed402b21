package afterclass.rules.policy;

import afterclass.rules.model.DayOutcome;
import afterclass.rules.model.ServiceOutcome;
import afterclass.rules.model.ServiceStatus;

/** Who eats at school (七): whoever has a service of the lunch list assigned and not excused. */
public final class LunchList {

  private LunchList() {}

  /**
   * Whether a staff member is on the lunch list of a date.
   *
   * @param day the staff member's day as it was judged
   * @param policy the plan in force on that day
   */
  public static boolean includes(DayOutcome day, PolicyInForce policy) {
    for (ServiceOutcome service : day.services()) {
      boolean lunch = policy.service(service.service()).map(ServiceDefinition::lunch).orElse(false);
      if (lunch && service.status() != ServiceStatus.EXCUSED) {
        return true;
      }
    }
    return false;
  }
}
