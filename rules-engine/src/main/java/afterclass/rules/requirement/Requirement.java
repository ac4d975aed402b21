package afterclass.rules.requirement;

import afterclass.rules.model.Incident;
import afterclass.rules.model.RequirementTrace;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One requirement of a plan as it stands on one date and season. Immutable. */
public interface Requirement {

  /** What every requirement has. */
  Heading heading();

  /** Whom it concerns. */
  Scope scope();

  /** Its window, or {@code null} where it has none. */
  @Nullable Window window();

  /** How many counted punches it asks; 0 where none is. */
  int needed();

  /**
   * What it asks beside its window's two times, whom it applies to and what it guards.
   *
   * @param table the services of the plan
   */
  List<Particular> particulars(ServiceTable table);

  /**
   * Where it stands on a day.
   *
   * @return its trace, or {@code null} where it does not apply
   */
  @Nullable RequirementTrace judge(DayView day);

  /**
   * The safety incident of one kind that it causes on a day.
   *
   * @param kind the kind asked for
   * @param trace where it stands on that day
   * @param day the day
   * @return the incident, or {@code null} if it causes none of that kind
   */
  @Nullable Incident incident(Incident.Kind kind, RequirementTrace trace, DayView day);
}
