package afterclass.gateway.days;

import afterclass.gateway.roster.StaffDay;
import afterclass.rules.model.DayOutcome;
import afterclass.rules.model.Incident;
import afterclass.rules.model.ServiceOutcome;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How a day would be judged otherwise than it is.
 *
 * @param day whose, and when
 * @param before how it is judged now; empty if it is not
 * @param after how it would be
 */
public record DayChange(StaffDay day, Optional<DayOutcome> before, DayOutcome after) {

  /**
   * A service that would stand otherwise.
   *
   * @param service its id
   * @param before how it stands, or {@code null} if it is not assigned or the day is not judged
   * @param after how it would stand, or {@code null} if it would not be assigned
   */
  public record ServiceChange(
      String service, @Nullable ServiceOutcome before, @Nullable ServiceOutcome after) {}

  /** Whether other safety incidents would be counted; their order says nothing. */
  public boolean incidentsDiffer() {
    List<Incident> was = before.map(DayOutcome::incidents).orElse(List.of());
    return !Set.copyOf(was).equals(Set.copyOf(after.incidents()));
  }

  /** The services that would stand otherwise. */
  public List<ServiceChange> services() {
    List<ServiceOutcome> old = before.map(DayOutcome::services).orElse(List.of());
    List<ServiceChange> changes = new ArrayList<>();
    for (ServiceOutcome now : after.services()) {
      ServiceOutcome was = of(old, now.service());
      if (!now.equals(was)) {
        changes.add(new ServiceChange(now.service(), was, now));
      }
    }
    for (ServiceOutcome was : old) {
      if (of(after.services(), was.service()) == null) {
        changes.add(new ServiceChange(was.service(), was, null));
      }
    }
    return changes;
  }

  private static @Nullable ServiceOutcome of(List<ServiceOutcome> all, String service) {
    return all.stream().filter(s -> s.service().equals(service)).findFirst().orElse(null);
  }
}
