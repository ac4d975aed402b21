package afterclass.rules;

import afterclass.rules.model.Because;
import afterclass.rules.model.Reason;
import afterclass.rules.model.ServiceStatus;
import afterclass.rules.policy.ServiceDefinition;
import afterclass.rules.requirement.DayView;
import java.time.LocalTime;
import java.util.List;

/**
 * Overtime (五.7): whole lesson lengths between the first and the last punch of the day. With fewer
 * than two punches it waits for the day's end and is held then, or forfeited if it was refused.
 */
final class Overtime {

  private static final long DAY = LocalTime.MAX.toNanoOfDay() + 1;

  private Overtime() {}

  static Verdict judge(ServiceDefinition service, DayView day, long lessonNanos, boolean excused) {
    int punches = day.punches();
    int hours = punches < 2 ? 0 : (int) ((day.nano(punches - 1) - day.nano(0)) / lessonNanos);
    if (excused) {
      return Verdict.leave(hours);
    }
    if (punches >= 2) {
      return Verdict.earned(hours);
    }
    if (!day.reached(DAY)) {
      return new Verdict(0, ServiceStatus.PENDING, because(service, Reason.AWAITING_PUNCH));
    }
    Reason reason = punches == 1 ? Reason.SINGLE_PUNCH : Reason.NO_PUNCH;
    ServiceStatus status = day.refused(service.id()) ? ServiceStatus.FORFEITED : ServiceStatus.HELD;
    return new Verdict(0, status, because(service, reason));
  }

  /** No requirement guards overtime: the row names the service itself and its clause. */
  private static List<Because> because(ServiceDefinition service, Reason reason) {
    return List.of(new Because(service.id(), service.clauses().get(0), reason));
  }
}
