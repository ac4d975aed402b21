package afterclass.gateway.days;

import afterclass.rules.model.PolicyStamp;
import java.time.LocalDate;
import java.util.List;

/**
 * What another plan would have made of some days.
 *
 * @param from first business date
 * @param to last business date, included
 * @param draft which plan was tried
 * @param days how many days of staff members were judged
 * @param left how many could not be judged
 * @param changes the days that would stand otherwise, by date, then staff number
 * @param before sums of all days as the plans in force judge them
 * @param after sums of all days as the other plan judges them
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

  /** How many services would stand otherwise. */
  public int decisions() {
    return changes.stream().mapToInt(change -> change.services().size()).sum();
  }
}
