package afterclass.rules.policy;

import afterclass.rules.model.PolicyStamp;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A policy as in force on one date in one season. Immutable. */
public final class PolicyInForce {

  private final PolicyStamp stamp;
  private final LocalDate date;
  private final SeasonRules plan;
  private final Map<String, Clause> clauses;

  PolicyInForce(PolicyStamp stamp, LocalDate date, SeasonRules plan, Map<String, Clause> clauses) {
    this.stamp = stamp;
    this.date = date;
    this.plan = plan;
    this.clauses = clauses;
  }

  /** Returns the policy's identity. */
  public PolicyStamp stamp() {
    return stamp;
  }

  /** Returns the business date. */
  public LocalDate date() {
    return date;
  }

  /** Returns the id of that date's season, such as {@code summer}. */
  public String season() {
    return plan.season().id();
  }

  /** Returns the rules in the engine's form, shared by all dates between two changes. */
  public SeasonRules plan() {
    return plan;
  }

  /** Returns the services, in the order of the file. */
  public List<ServiceDefinition> services() {
    return plan.services();
  }

  /** Returns the service with an id, if the policy defines it. */
  public Optional<ServiceDefinition> service(String id) {
    int position = plan.table().position(id);
    return position < 0 ? Optional.empty() : Optional.of(plan.services().get(position));
  }

  /** Returns the clause with an id, if the policy quotes it. */
  public Optional<Clause> clause(String id) {
    return Optional.ofNullable(clauses.get(id));
  }

  /**
   * Returns the requirements in the order of the policy file, which is also their order in reports.
   */
  public List<RequirementDefinition> requirements() {
    return plan.definitions();
  }

  /**
   * Returns the requirements for which a person must sign the sign-in sheet on a school day.
   *
   * @param assigned services of that day
   * @param leave service ids, requirement ids or {@code *} covered by leave
   */
  public List<RequirementDefinition> signed(Collection<String> assigned, Set<String> leave) {
    return plan.signed(assigned, leave);
  }

  /**
   * Returns whether leave covers a service.
   *
   * @param leave service ids, requirement ids or {@code *} covered by leave
   * @param service id of a service
   */
  public boolean excuses(Set<String> leave, String service) {
    return plan.excuses(leave, service);
  }

  /**
   * Returns the instants at which an outcome may change without a new punch: the first instant
   * after each window and after the date, ascending and distinct, as wall-clock times in the
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
