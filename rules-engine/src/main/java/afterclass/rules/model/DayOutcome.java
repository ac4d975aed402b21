package afterclass.rules.model;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One judged day, with its full trace.
 *
 * @param staff staff number
 * @param date business date
 * @param season season that the day was judged in, as {@code summer} or {@code winter}
 * @param services one row an assigned service, in the order of the assignments
 * @param hours lesson hours by status; their sum is what was assigned
 * @param fen the same in fen, or {@code null} where the policy states no rate
 * @param incidents safety incidents, late before absent
 * @param trace one row an applicable requirement, in the policy's order
 * @param policy which policy judged
 * @param asOf what was later than this was not known
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
}
