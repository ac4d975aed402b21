package afterclass.simulator.check;

import java.util.Map;
import java.util.Set;

/** The services of the extended-service policy, as the auditor reads them from clauses 四 to 七. */
final class Services {

  /** Overtime: guarded by no requirement, computed from the time spent (五.7). */
  static final String OVERTIME = "overtime";

  /** 值班: posts to which safety incidents apply (四.6). */
  static final Set<String> DUTY =
      Set.of(
          "morning-reading",
          "noon",
          "tutoring",
          "bus-duty",
          "stair-duty",
          "floor-duty",
          "playground-duty",
          "gate-duty");

  static final Set<String> MORNING = Set.of("morning-reading");
  static final Set<String> NOON = Set.of("noon");
  static final Set<String> AFTERNOON = Set.of("club", "tutoring");

  private static final Map<String, Integer> HOURS =
      Map.of(
          "morning-reading", 2,
          "noon", 3,
          "club", 1,
          "tutoring", 1,
          "bus-duty", 2,
          "stair-duty", 2,
          "floor-duty", 0,
          "playground-duty", 0,
          "gate-duty", 0,
          "duty-leader", 0);

  private Services() {}

  /** Returns the lesson hours of a service (五). */
  static int hours(String service) {
    Integer hours = HOURS.get(service);
    if (hours == null) {
      throw new IllegalArgumentException("the auditor knows no service '" + service + "'");
    }
    return hours;
  }
}
