package afterclass.rules.requirement;

import afterclass.rules.model.Incident;
import afterclass.rules.model.Reason;
import afterclass.rules.model.RequirementState;
import afterclass.rules.model.RequirementTrace;
import afterclass.rules.model.Signature;
import java.time.Duration;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A requirement of a number of counted punches in a window and, optionally, a signature.
 *
 * @param header common properties
 * @param scope services that it concerns
 * @param window window in which punches count
 * @param needed number of counted punches needed
 * @param minGap minimum time between counted punches, in nanoseconds
 * @param signed whether the sign-in sheet must be signed too
 * @param reasons reasons for missing punches; the first that fits applies, the last always fits
 * @param incidents reasons that are safety incidents
 */
record PunchCount(
    RequirementHeader header,
    Scope scope,
    Window window,
    int needed,
    long minGap,
    boolean signed,
    List<PunchReason> reasons,
    IncidentRule incidents)
    implements Requirement {

  PunchCount {
    reasons = List.copyOf(reasons);
  }

  @Override
  public List<RequirementDetail> details(ServiceTable table) {
    List<RequirementDetail> all = new ArrayList<>();
    all.add(RequirementDetail.of("needed", String.valueOf(needed)));
    all.add(RequirementDetail.of("window-ends", window.ends()));
    if (minGap > 0) {
      all.add(RequirementDetail.of("min-gap", Duration.ofNanos(minGap).toString()));
    }
    if (signed) {
      all.add(RequirementDetail.of("signature", "required"));
    }
    all.addAll(scope.details(table));
    all.add(new RequirementDetail("reasons", reasons.stream().map(PunchReason::cells).toList()));
    all.addAll(incidents.details(table));
    return all;
  }

  @Override
  public @Nullable RequirementTrace judge(DayView day) {
    if (!scope.applies(day.assigned())) {
      return null;
    }
    int known = day.punches();
    LocalTime[] counted = new LocalTime[known];
    LocalTime[] passedOver = new LocalTime[known];
    int count = 0;
    int passed = 0;
    long next = window.begin();
    for (int i = 0; i < known; i++) {
      long nano = day.nano(i);
      if (window.contains(nano) && nano >= next) {
        counted[count++] = day.time(i);
        next = nano + minGap;
      } else {
        passedOver[passed++] = day.time(i);
      }
    }
    if (scope.waived(header.id(), day)) {
      return trace(day, RequirementState.WAIVED, null, counted, count, passedOver, passed);
    }
    Reason reason = reason(day, count);
    return trace(day, state(reason), reason, counted, count, passedOver, passed);
  }

  /** Returns why the requirement is not met, or {@code null} if it is. */
  private @Nullable Reason reason(DayView day, int count) {
    if (count >= needed) {
      if (!signed || day.signature() == Signature.YES) {
        return null;
      }
      return day.signature() == Signature.NO ? Reason.UNSIGNED : Reason.AWAITING_SHEET;
    }
    if (!day.reached(window.end())) {
      return Reason.AWAITING_PUNCH;
    }
    return day.outageTouches(window) ? Reason.OUTAGE : missing(day, count);
  }

  private Reason missing(DayView day, int count) {
    int last = reasons.size() - 1;
    for (int i = 0; i < last; i++) {
      PunchReason row = reasons.get(i);
      if (row.fits(day, window, count)) {
        return row.reason();
      }
    }
    return reasons.get(last).reason();
  }

  private static RequirementState state(@Nullable Reason reason) {
    if (reason == null) {
      return RequirementState.MET;
    }
    if (reason == Reason.AWAITING_PUNCH || reason == Reason.AWAITING_SHEET) {
      return RequirementState.OPEN;
    }
    return reason == Reason.OUTAGE ? RequirementState.SUSPENDED : RequirementState.FAILED;
  }

  private RequirementTrace trace(
      DayView day,
      RequirementState state,
      @Nullable Reason reason,
      LocalTime[] counted,
      int count,
      LocalTime[] passedOver,
      int passed) {
    return new RequirementTrace(
        header.id(),
        header.clauses(),
        state,
        reason,
        window.from(),
        window.to(),
        needed,
        list(counted, count),
        list(passedOver, passed),
        day.assignedIn(scope.guards()));
  }

  private static List<LocalTime> list(LocalTime[] times, int count) {
    return switch (count) {
      case 0 -> List.of();
      case 1 -> List.of(times[0]);
      case 2 -> List.of(times[0], times[1]);
      default -> List.of(Arrays.copyOf(times, count));
    };
  }

  @Override
  public @Nullable Incident incident(
      Incident.IncidentType kind, RequirementTrace trace, DayView day) {
    Reason reason = trace.reason();
    return trace.state() == RequirementState.FAILED && reason != null
        ? incidents.of(kind, reason, header.id(), day)
        : null;
  }
}
