package afterclass.gateway.report;

import afterclass.rules.model.DayType;
import afterclass.rules.policy.ServiceDefinition;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * A service assigned to a staff member on a school day.
 *
 * @param staff staff number
 * @param service the service, as the policy defines it that day
 * @param excused whether leave covers it
 */
record Assignment(String staff, ServiceDefinition service, boolean excused) {
  private static final String ALL = "*";

  /**
   * Returns all assignments of a date, by service in the order of the policy, then by staff number;
   * none on a day off.
   */
  static List<Assignment> on(LocalDate date, ReportSources sources) {
    List<Assignment> all = new ArrayList<>();
    if (sources.roster().dayType(date) == DayType.OFF) {
      return all;
    }
    List<String> staff = sources.roster().assignedOn(date);
    for (ServiceDefinition service : sources.policy().on(date).services()) {
      for (String no : staff) {
        if (sources.roster().services(no, date).contains(service.id())) {
          Set<String> leave = sources.roster().leave(no, date);
          all.add(new Assignment(no, service, leave.contains(ALL) || leave.contains(service.id())));
        }
      }
    }
    return all;
  }
}
