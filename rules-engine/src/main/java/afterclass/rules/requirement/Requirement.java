package afterclass.rules.requirement;

import afterclass.rules.model.Incident;
import afterclass.rules.model.RequirementTrace;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A requirement of a policy as in force on one date in one season. Immutable. */
public interface Requirement {

  /** Returns the properties common to all requirements. */
  RequirementHeader header();

  /** Returns the services that the requirement concerns. */
  Scope scope();

  /** Returns the requirement's window, or {@code null} without one. */
  @Nullable Window window();

  /** Returns the number of counted punches needed; 0 if none. */
  int needed();

  /** Returns whether the sign-in sheet must be signed for it. */
  boolean signed();

  /**
   * Returns the requirement's details other than the window's two times, {@code appliesTo} and
   * {@code guards}.
   *
   * @param table the policy's services
   */
  List<RequirementDetail> details(ServiceTable table);

  /**
   * Evaluates the requirement on a day.
   *
   * @return its trace, or {@code null} if it does not apply
   */
  @Nullable RequirementTrace judge(DayView day);

  /**
   * Returns the safety incident of one kind that the requirement causes on a day.
   *
   * @param kind kind of incident
   * @param trace its trace on that day
   * @param day the day
   * @return the incident, or {@code null} if it causes none of that kind
   */
  @Nullable Incident incident(Incident.IncidentType kind, RequirementTrace trace, DayView day);
}
