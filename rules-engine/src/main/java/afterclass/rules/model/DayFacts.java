package afterclass.rules.model;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * All facts known about one staff member on one business date.
 *
 * <p>Times are wall-clock times in the school's zone. Lists are copied. Their order has no meaning,
 * except that services are reported in the order of {@code assignments}.
 *
 * @param staff staff number
 * @param date business date
 * @param dayType whether the date is a school day
 * @param season season set by the school's calendar for this date, or {@code null} for the policy's
 *     own
 * @param assignments ids of the services assigned by the roster, each at most once
 * @param punches punch times on that date, in any order, repeats allowed
 * @param signature what the sign-in sheet shows
 * @param leave service ids, requirement ids, or {@code *} for everything
 * @param inspections results of post inspections
 * @param outages reported terminal outages
 * @param refused ids of computed services refused by an administrator: forfeited where they would
 *     otherwise be put on hold (五.7)
 * @param asOf limit of what is known: nothing later counts; the first instant after the business
 *     date sees the whole day
 */
public record DayFacts(
    String staff,
    LocalDate date,
    DayType dayType,
    @Nullable String season,
    List<String> assignments,
    List<LocalTime> punches,
    Signature signature,
    Set<String> leave,
    List<Inspection> inspections,
    List<Outage> outages,
    Set<String> refused,
    LocalDateTime asOf) {

  public DayFacts {
    Objects.requireNonNull(staff, "staff");
    Objects.requireNonNull(date, "date");
    Objects.requireNonNull(dayType, "dayType");
    Objects.requireNonNull(signature, "signature");
    Objects.requireNonNull(asOf, "asOf");
    assignments = List.copyOf(assignments);
    punches = List.copyOf(punches);
    leave = Set.copyOf(leave);
    inspections = List.copyOf(inspections);
    outages = List.copyOf(outages);
    refused = Set.copyOf(refused);
  }
}
