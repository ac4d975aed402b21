package afterclass.rules;

import afterclass.rules.model.Incident;
import afterclass.rules.model.Justification;
import afterclass.rules.model.Reason;
import afterclass.rules.model.RequirementState;
import afterclass.rules.model.RequirementTrace;
import afterclass.rules.model.ServiceStatus;
import afterclass.rules.policy.SeasonRules;
import afterclass.rules.requirement.DayView;
import afterclass.rules.requirement.Requirement;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The evaluated requirements of one day and the service statuses that follow from them. */
final class Verdicts {

  private final SeasonRules plan;
  private final DayView day;
  private final List<Requirement> applying = new ArrayList<>(4);
  private final List<RequirementTrace> traces = new ArrayList<>(4);

  Verdicts(SeasonRules plan, DayView day) {
    this.plan = plan;
    this.day = day;
  }

  SeasonRules plan() {
    return plan;
  }

  /** Evaluates every requirement of the policy and keeps those that apply to the day. */
  void judge() {
    List<Requirement> all = plan.requirements();
    for (int i = 0; i < all.size(); i++) {
      RequirementTrace trace = all.get(i).judge(day);
      if (trace != null) {
        applying.add(all.get(i));
        traces.add(trace);
      }
    }
  }

  List<RequirementTrace> traces() {
    return traces;
  }

  /**
   * Returns the verdict on a service: the highest-precedence status among the requirements that
   * guard it, or earned if none objects.
   *
   * @param hours assigned lesson hours
   * @param service the service's policy position as a bit
   */
  Verdict of(int hours, long service) {
    ServiceStatus status = ServiceStatus.EARNED;
    for (int i = 0; i < traces.size(); i++) {
      if (guards(i, service)) {
        ServiceStatus leadsTo = status(traces.get(i).state());
        status = leadsTo.compareTo(status) < 0 ? leadsTo : status;
      }
    }
    return status == ServiceStatus.EARNED
        ? Verdict.earned(hours)
        : new Verdict(hours, status, because(status, service));
  }

  private List<Justification> because(ServiceStatus status, long service) {
    List<Justification> because = new ArrayList<>(2);
    for (int i = 0; i < traces.size(); i++) {
      RequirementTrace trace = traces.get(i);
      Reason reason = trace.reason();
      if (reason != null && guards(i, service) && status(trace.state()) == status) {
        because.add(applying.get(i).header().because(reason));
      }
    }
    return because;
  }

  private boolean guards(int requirement, long service) {
    return (applying.get(requirement).scope().guards() & service) != 0;
  }

  private static ServiceStatus status(RequirementState state) {
    return switch (state) {
      case FAILED -> ServiceStatus.FORFEITED;
      case SUSPENDED -> ServiceStatus.HELD;
      case OPEN -> ServiceStatus.PENDING;
      case MET, WAIVED -> ServiceStatus.EARNED;
    };
  }

  /**
   * Returns at most one incident of each kind, late before absent, each from the first requirement
   * that causes it.
   */
  List<Incident> incidents() {
    Incident late = first(Incident.IncidentType.LATE);
    Incident absent = first(Incident.IncidentType.ABSENT);
    if (late == null) {
      return absent == null ? List.of() : List.of(absent);
    }
    return absent == null ? List.of(late) : List.of(late, absent);
  }

  private @Nullable Incident first(Incident.IncidentType kind) {
    for (int i = 0; i < traces.size(); i++) {
      Incident incident = applying.get(i).incident(kind, traces.get(i), day);
      if (incident != null) {
        return incident;
      }
    }
    return null;
  }
}
