package afterclass.gateway.days;

import afterclass.rules.model.DayOutcome;
import afterclass.rules.model.FenTotals;
import afterclass.rules.model.HourTotals;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/**
 * The sums over many days.
 *
 * @param hours lesson hours by status
 * @param fen amounts in fen; days under a policy without a rate add none; {@code null} if all are
 * @param incidents number of safety incidents
 */
public record DaySums(HourTotals hours, @Nullable FenTotals fen, int incidents) {

  /** Returns the sums of judged days. */
  public static DaySums of(Collection<DayOutcome> days) {
    HourTotals hours = new HourTotals(0, 0, 0, 0, 0);
    FenTotals fen = null;
    int incidents = 0;
    for (DayOutcome day : days) {
      hours = add(hours, day.hours());
      fen = add(fen, day.fen());
      incidents += day.incidents().size();
    }
    return new DaySums(hours, fen, incidents);
  }

  private static HourTotals add(HourTotals a, HourTotals b) {
    return new HourTotals(
        a.earned() + b.earned(),
        a.forfeited() + b.forfeited(),
        a.excused() + b.excused(),
        a.held() + b.held(),
        a.pending() + b.pending());
  }

  private static @Nullable FenTotals add(@Nullable FenTotals a, @Nullable FenTotals b) {
    if (a == null || b == null) {
      return a == null ? b : a;
    }
    return new FenTotals(
        a.earned() + b.earned(),
        a.forfeited() + b.forfeited(),
        a.excused() + b.excused(),
        a.held() + b.held(),
        a.pending() + b.pending());
  }
}
