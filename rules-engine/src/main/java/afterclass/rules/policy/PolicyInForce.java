package afterclass.rules.policy;

import afterclass.rules.model.PolicyStamp;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

/** The plan as it stands on one date and season. Immutable. */
public final class PolicyInForce {

  private final PolicyStamp stamp;
  private final LocalDate date;
  private final String season;

  PolicyInForce(PolicyStamp stamp, LocalDate date, String season) {
    this.stamp = stamp;
    this.date = date;
    this.season = season;
  }

  /** Which policy this is. */
  public PolicyStamp stamp() {
    return stamp;
  }

  /** The business date that it is in force on. */
  public LocalDate date() {
    return date;
  }

  /** The season of that date, as {@code summer}. */
  public String season() {
    return season;
  }

  /** Every service of the plan, in the order of the file. */
  public List<ServiceDefinition> services() {
    return List.of();
  }

  /** The service of that id, if the plan has one. */
  public Optional<ServiceDefinition> service(String id) {
    return services().stream().filter(s -> s.id().equals(id)).findFirst();
  }

  /** The clause of that id, if the plan quotes it. */
  public Optional<Clause> clause(String id) {
    return Optional.<Clause>empty().filter(c -> c.id().equals(id));
  }

  /** Every requirement of the plan, in the order of the file, which is the order of reports. */
  public List<RequirementDefinition> requirements() {
    return List.of();
  }

  /**
   * The instants at which an evaluation may change with no new punch: the first instant after each
   * window, and the first instant after the date; ascending and distinct, wall-clock times of the
   * school's zone.
   */
  public List<LocalDateTime> deadlines() {
    return List.of(date.plusDays(1).atStartOfDay());
  }
}
