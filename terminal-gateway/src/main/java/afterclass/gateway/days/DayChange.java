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
 * The difference between a day's current and possible outcome.
 *
 * @param day staff member and date
 * @param before the current outcome; empty if the day was not judged
 * @param after the possible outcome
 */
public record DayChange(StaffDay day, Optional<DayOutcome> before, DayOutcome after) {

  /**
   * A service whose status would change.
   *
   * @param service service id
   * @param before current status; {@code null} if not assigned or the day is not judged
   * @param after possible status, or {@code null} if it would not be assigned
   */
  public record ServiceChange(
      String service, @Nullable ServiceOutcome before, @Nullable ServiceOutcome after) {}

  /** Returns whether the counted safety incidents differ, in any order. */
  public boolean incidentsDiffer() {
    List<Incident> was = before.map(DayOutcome::incidents).orElse(List.of());
    return !Set.copyOf(was).equals(Set.copyOf(after.incidents()));
  }

  /** Returns the services whose status would change. */
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
