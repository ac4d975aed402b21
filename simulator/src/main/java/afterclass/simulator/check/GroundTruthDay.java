package afterclass.simulator.check;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The facts about one staff member's day as the simulator played them.
 *
 * @param staff staff number
 * @param date business date
 * @param school whether it is a school day
 * @param summer whether summer hours apply in the afternoon
 * @param services ids of the assigned services
 * @param punches punch times at terminals with a correct clock
 * @param signature {@code yes}, {@code no} or {@code unknown}
 * @param leave service ids, requirement ids or {@code *}
 * @param inspections inspection results by service id
 * @param outages periods in which a terminal may have kept punches back
 * @param asOf limit of what is known
 */
public record GroundTruthDay(
    String staff,
    LocalDate date,
    boolean school,
    boolean summer,
    List<String> services,
    List<LocalTime> punches,
    String signature,
    Set<String> leave,
    Map<String, String> inspections,
    List<Gap> outages,
    LocalDateTime asOf) {

  public GroundTruthDay {
    services = List.copyOf(services);
    punches = List.copyOf(punches);
    leave = Set.copyOf(leave);
    inspections = Map.copyOf(inspections);
    outages = List.copyOf(outages);
  }

  /** A period without a terminal, both ends included. */
  public record Gap(LocalTime from, LocalTime to) {}
}
