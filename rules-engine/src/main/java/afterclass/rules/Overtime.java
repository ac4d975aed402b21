package afterclass.rules;

import afterclass.rules.model.Justification;
import afterclass.rules.model.Reason;
import afterclass.rules.model.ServiceStatus;
import afterclass.rules.policy.ServiceDefinition;
import afterclass.rules.requirement.DayView;
import java.time.LocalTime;
import java.util.List;

/**
 * The evaluation of overtime (五.7): one lesson hour per whole lesson length between the first and
 * the last punch of the day. With fewer than two punches the service is pending until the day ends,
 * then on hold, or forfeited if an administrator refused it.
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

  /** Returns a reason that names the service and its first clause; overtime has no requirement. */
  private static List<Justification> because(ServiceDefinition service, Reason reason) {
    return List.of(new Justification(service.id(), service.clauses().get(0), reason));
  }
}
