package afterclass.rules.model;

import java.time.LocalTime;

/**
 * A reported terminal outage on the business date, both ends included.
 *
 * @param from first instant of the outage, wall-clock time in the school's zone
 * @param to last instant of the outage, not before {@code from}
 */
public record Outage(LocalTime from, LocalTime to) {

  public Outage {
    if (to.isBefore(from)) {
      throw new IllegalArgumentException("outage ends at " + to + ", before it begins at " + from);
    }
  }
}
