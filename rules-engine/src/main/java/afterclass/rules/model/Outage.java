package afterclass.rules.model;

import java.time.LocalTime;

/**
 * A reported terminal outage on the business date; both ends count as out.
 *
 * @param from first instant out, wall-clock time of the school's zone
 * @param to last instant out, not before {@code from}
 */
public record Outage(LocalTime from, LocalTime to) {

  public Outage {
    if (to.isBefore(from)) {
      throw new IllegalArgumentException("outage ends at " + to + ", before it begins at " + from);
    }
  }
}
