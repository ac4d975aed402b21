package afterclass.simulator.check;

import java.time.LocalDate;

/**
 * One thing that is not as it must be.
 *
 * @param date the day
 * @param staff whose
 * @param service which service, or empty if it concerns the whole day
 * @param what what was compared, as {@code status}
 * @param expected what the auditor worked out
 * @param found what the service says
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
