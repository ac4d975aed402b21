package afterclass.simulator.check;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What really happened to one person on one day.
 *
 * @param staff staff number
 * @param date the day
 * @param school whether it is a school day
 * @param summer whether the afternoon goes by the summer's hours
 * @param services ids of the services assigned
 * @param punches when the person touched a terminal that tells the right time
 * @param signature {@code yes}, {@code no} or {@code unknown}
 * @param leave service ids, requirement ids or {@code *}
 * @param inspections what inspectors found, by service id
 * @param outages when a terminal may have held punches back
 * @param asOf what is later is not known yet
 */
public record TruthDay(
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

  public TruthDay {
    services = List.copyOf(services);
    punches = List.copyOf(punches);
    leave = Set.copyOf(leave);
    inspections = Map.copyOf(inspections);
    outages = List.copyOf(outages);
  }

  /** A time without a terminal, both ends included. */
  public record Gap(LocalTime from, LocalTime to) {}
}
