package afterclass.gateway.web.outcome;

import afterclass.rules.model.HourTotals;
import io.micronaut.serde.annotation.Serdeable;
import java.util.Collection;

/**
 * Lesson hours by outcome.
 *
 * @param assigned all of them
 * @param earned paid
 * @param forfeited not paid
 * @param excused covered by leave or a day off
 * @param held waiting for an administrator
 * @param pending waiting for the day to go on
 */
@Serdeable
public record HoursView(
    int assigned, int earned, int forfeited, int excused, int held, int pending) {

  public static HoursView of(HourTotals hours) {
    return new HoursView(
        hours.assigned(),
        hours.earned(),
        hours.forfeited(),
        hours.excused(),
        hours.held(),
        hours.pending());
  }

  public static HoursView sum(Collection<HourTotals> all) {
    return of(
        new HourTotals(
            all.stream().mapToInt(HourTotals::earned).sum(),
            all.stream().mapToInt(HourTotals::forfeited).sum(),
            all.stream().mapToInt(HourTotals::excused).sum(),
            all.stream().mapToInt(HourTotals::held).sum(),
            all.stream().mapToInt(HourTotals::pending).sum()));
  }
}
