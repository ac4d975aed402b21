package afterclass.gateway.days;

import afterclass.rules.model.DayOutcome;
import afterclass.rules.model.HourTotals;
import java.util.List;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;

/**
 * The lesson hours of the days whose outcome would change.
 *
 * @param before hours as judged now; days not judged yet add nothing
 * @param after hours as they would be judged
 */
public record ChangeTotals(HourTotals before, HourTotals after) {

  /** Returns the sums over a list of changes. */
  public static ChangeTotals of(List<DayChange> changes) {
    return new ChangeTotals(
        sum(changes.stream().flatMap(change -> change.before().stream()).toList()),
        sum(changes.stream().map(DayChange::after).toList()));
  }

  private static HourTotals sum(List<DayOutcome> days) {
    return new HourTotals(
        sum(days.stream(), HourTotals::earned),
        sum(days.stream(), HourTotals::forfeited),
        sum(days.stream(), HourTotals::excused),
        sum(days.stream(), HourTotals::held),
        sum(days.stream(), HourTotals::pending));
  }

  private static int sum(Stream<DayOutcome> days, ToIntFunction<HourTotals> part) {
    return days.map(DayOutcome::hours).mapToInt(part).sum();
  }
}
