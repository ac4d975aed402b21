package afterclass.rules.requirement;

import afterclass.rules.model.Incident;
import afterclass.rules.model.Inspection;
import afterclass.rules.model.Reason;
import afterclass.rules.model.RequirementState;
import afterclass.rules.model.RequirementTrace;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A requirement that every inspection of an assigned, not excused post finds the staff member
 * present (四.5).
 *
 * @param header common properties
 * @param scope services that it concerns
 * @param incidents findings that are safety incidents
 */
record PostInspection(RequirementHeader header, Scope scope, IncidentRule incidents)
    implements Requirement {

  @Override
  public @Nullable Window window() {
    return null;
  }

  @Override
  public int needed() {
    return 0;
  }

  @Override
  public boolean signed() {
    return false;
  }

  @Override
  public List<RequirementDetail> details(ServiceTable table) {
    List<RequirementDetail> all = new ArrayList<>(scope.details(table));
    all.addAll(incidents.details(table));
    return all;
  }

  @Override
  public @Nullable RequirementTrace judge(DayView day) {
    if (!found(day, null)) {
      return null;
    }
    if (scope.waived(header.id(), day)) {
      return trace(day, RequirementState.WAIVED, null);
    }
    if (found(day, Inspection.Result.ABSENT)) {
      return trace(day, RequirementState.FAILED, Reason.POST_ABSENT);
    }
    return found(day, Inspection.Result.LATE)
        ? trace(day, RequirementState.FAILED, Reason.POST_LATE)
        : trace(day, RequirementState.MET, null);
  }

  /** Returns whether a relevant inspection has the result, or any result for {@code null}. */
  private boolean found(DayView day, Inspection.@Nullable Result result) {
    List<Inspection> entries = day.inspections();
    for (int i = 0; i < entries.size(); i++) {
      Inspection entry = entries.get(i);
      int position = day.position(entry.service());
      if (position >= 0
          && (scope.appliesTo() & day.working() & 1L << position) != 0
          && (result == null || entry.result() == result)) {
        return true;
      }
    }
    return false;
  }

  private RequirementTrace trace(DayView day, RequirementState state, @Nullable Reason reason) {
    return new RequirementTrace(
        header.id(),
        header.clauses(),
        state,
        reason,
        null,
        null,
        0,
        List.of(),
        List.of(),
        day.assignedIn(scope.guards()));
  }

  /** Counts every finding as an incident of its kind (四.6), unless the requirement is waived. */
  @Override
  public @Nullable Incident incident(
      Incident.IncidentType kind, RequirementTrace trace, DayView day) {
    boolean late = kind == Incident.IncidentType.LATE;
    return trace.state() != RequirementState.WAIVED
            && found(day, late ? Inspection.Result.LATE : Inspection.Result.ABSENT)
        ? incidents.of(kind, late ? Reason.POST_LATE : Reason.POST_ABSENT, header.id(), day)
        : null;
  }
}
