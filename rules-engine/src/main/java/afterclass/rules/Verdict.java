package afterclass.rules;

import afterclass.rules.model.Justification;
import afterclass.rules.model.Reason;
import afterclass.rules.model.ServiceStatus;
import java.util.List;

/**
 * The decision on one service.
 *
 * @param hours assigned lesson hours
 * @param status status of the service
 * @param because reasons for the status
 */
record Verdict(int hours, ServiceStatus status, List<Justification> because) {

  private static final List<Justification> LEAVE =
      List.of(new Justification(null, null, Reason.LEAVE));
  private static final List<Justification> NO_SCHOOL =
      List.of(new Justification(null, null, Reason.NOT_A_SCHOOL_DAY));

  static Verdict leave(int hours) {
    return new Verdict(hours, ServiceStatus.EXCUSED, LEAVE);
  }

  static Verdict notASchoolDay(int hours) {
    return new Verdict(hours, ServiceStatus.EXCUSED, NO_SCHOOL);
  }

  static Verdict earned(int hours) {
    return new Verdict(hours, ServiceStatus.EARNED, List.of());
  }
}
