package afterclass.rules.policy;

import afterclass.rules.model.PolicyStamp;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The plan as it stands on one date and season. Immutable. */
public final class PolicyInForce {

  private final PolicyStamp stamp;
  private final LocalDate date;
  private final Plan plan;
  private final Map<String, Clause> clauses;

  PolicyInForce(PolicyStamp stamp, LocalDate date, Plan plan, Map<String, Clause> clauses) {
    this.stamp = stamp;
    this.date = date;
    this.plan = plan;
    this.clauses = clauses;
  }

  /** Which policy this is. */
  public PolicyStamp stamp() {
    return stamp;
  }

  /** The business date that it is in force on. */
  public LocalDate date() {
    return date;
  }

  /** The id of the season of that date, as {@code summer}. */
  public String season() {
    return plan.season().id();
  }

  /** What the engine judges with; shared by all dates between two changes of the plan. */
  public Plan plan() {
    return plan;
  }

  /** Every service of the plan, in the order of the file. */
  public List<ServiceDefinition> services() {
    return plan.services();
  }

  /** The service of that id, if the plan has one. */
  public Optional<ServiceDefinition> service(String id) {
    int position = plan.table().position(id);
    return position < 0 ? Optional.empty() : Optional.of(plan.services().get(position));
  }

  /** The clause of that id, if the plan quotes it. */
  public Optional<Clause> clause(String id) {
    return Optional.ofNullable(clauses.get(id));
  }

  /** Every requirement of the plan, in the order of the file, which is the order of reports. */
  public List<RequirementDefinition> requirements() {
    return plan.definitions();
  }

  /**
   * The instants at which an evaluation may change with no new punch: the first instant after each
   * window, and the first instant after the date; ascending and distinct, wall-clock times of the
   * school's zone.
   */
  public List<LocalDateTime> deadlines() {
    List<LocalDateTime> deadlines = new ArrayList<>();
    for (long end : plan.windowEnds()) {
      deadlines.add(date.atStartOfDay().plusNanos(end));
    }
    deadlines.add(date.plusDays(1).atStartOfDay());
    return List.copyOf(deadlines);
  }
}
