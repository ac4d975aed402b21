package afterclass.rules.model;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Everything known of one staff member on one business date.
 *
 * <p>Times are wall-clock times of the school's zone. Lists are copied; their order carries no
 * meaning except that services are reported in the order of {@code assignments}.
 *
 * @param staff staff number
 * @param date business date
 * @param dayType whether the school works that day
 * @param season season set by the school's calendar for this date, or {@code null} for the policy's
 *     own
 * @param assignments ids of the services assigned by the roster, each at most once
 * @param punches punch times on that date, in any order, repeats allowed
 * @param signature what the sign-in sheet says
 * @param leave service ids, requirement ids, or {@code *} for everything
 * @param inspections entries of the inspectors
 * @param outages reported terminal outages
 * @param refused ids of computed services that an administrator refused: what would be held of them
 *     is forfeited (五.7)
 * @param asOf what is later than this is not known yet; the first instant after the business date
 *     sees the whole day
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

  /** A day of which nothing was refused. */
  public DayFacts(
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
      LocalDateTime asOf) {
    this(
        staff,
        date,
        dayType,
        season,
        assignments,
        punches,
        signature,
        leave,
        inspections,
        outages,
        Set.of(),
        asOf);
  }
}
