package afterclass.gateway.days;

import afterclass.rules.model.PolicyStamp;
import java.time.LocalDate;
import java.util.List;

/**
 * The comparison of another policy with the policies in force over some days.
 *
 * @param from first business date
 * @param to last business date, included
 * @param draft the other policy
 * @param days number of staff days judged
 * @param left number of staff days that could not be judged
 * @param changes days that would be judged differently, by date, then staff number
 * @param before sums of all days under the policies in force
 * @param after sums of all days under the other policy
 */
public record WhatIf(
    LocalDate from,
    LocalDate to,
    PolicyStamp draft,
    int days,
    int left,
    List<DayChange> changes,
    DaySums before,
    DaySums after) {

  public WhatIf {
    changes = List.copyOf(changes);
  }

  /** Returns the number of services whose status would change. */
  public int decisions() {
    return changes.stream().mapToInt(change -> change.services().size()).sum();
  }
}
