package afterclass.rules.policy;

import afterclass.rules.model.DayOutcome;
import afterclass.rules.model.ServiceOutcome;
import afterclass.rules.model.ServiceStatus;

/** The lunch list (七): staff members with an assigned, not excused service that includes lunch. */
public final class LunchList {

  private LunchList() {}

  /**
   * Returns whether a staff member is on the lunch list of a date.
   *
   * @param day outcome of the staff member's day
   * @param policy the policy in force on that day
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
