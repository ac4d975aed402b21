package afterclass.rules.model;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The outcome of one staff member's day, with its full trace.
 *
 * @param staff staff number
 * @param date business date
 * @param season season used for the evaluation, such as {@code summer} or {@code winter}
 * @param services one outcome per assigned service, in the order of the assignments
 * @param hours lesson hours by status; they add up to the assigned hours
 * @param fen the same amounts in fen, or {@code null} if the policy states no rate
 * @param incidents safety incidents, late before absent
 * @param trace one trace per applicable requirement, in the policy's order
 * @param policy the policy used
 * @param asOf limit of what was known at the evaluation
 */
public record DayOutcome(
    String staff,
    LocalDate date,
    String season,
    List<ServiceOutcome> services,
    HourTotals hours,
    @Nullable FenTotals fen,
    List<Incident> incidents,
    List<RequirementTrace> trace,
    PolicyStamp policy,
    LocalDateTime asOf) {

  public DayOutcome {
    services = List.copyOf(services);
    incidents = List.copyOf(incidents);
    trace = List.copyOf(trace);
  }

  /**
   * Returns this outcome with another time up to which punches and facts are taken into account.
   */
  public DayOutcome withAsOf(LocalDateTime limit) {
    return new DayOutcome(
        staff, date, season, services, hours, fen, incidents, trace, policy, limit);
  }
}
