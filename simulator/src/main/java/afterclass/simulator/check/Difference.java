package afterclass.simulator.check;

import java.time.LocalDate;

/**
 * A difference between the auditor's and the service's results.
 *
 * @param date business date
 * @param staff staff number
 * @param service service id, or empty if it concerns the whole day
 * @param what compared property, such as {@code status}
 * @param expected the auditor's value
 * @param found the service's value
 */
public record Difference(
    LocalDate date, String staff, String service, String what, String expected, String found) {

  @Override
  public String toString() {
    return date
        + " "
        + staff
        + (service.isEmpty() ? "" : " " + service)
        + ": "
        + what
        + " must be "
        + expected
        + ", is "
        + found;
  }
}
