package afterclass.simulator.world;

import afterclass.simulator.check.GroundTruthDay;
import afterclass.simulator.check.GroundTruthDay.Gap;
import afterclass.simulator.scenario.Person;
import afterclass.simulator.scenario.Scenario.Day;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * The record of what actually happens, written before any of it reaches the service: the auditor's
 * only source.
 */
final class GroundTruth {
  /** Longest delivery time of a punch by a connected terminal. */
  private static final Duration ON_ITS_WAY = Duration.ofMinutes(2);

  private final List<Person> people;
  private final Map<String, Holding> holders = new HashMap<>();
  private final List<Touched> touches = new ArrayList<>();
  private final Map<String, Set<String>> services = new HashMap<>();
  private final Map<String, String> signatures = new HashMap<>();
  private final Map<String, Set<String>> leaves = new HashMap<>();
  private final Map<String, Map<String, String>> inspections = new HashMap<>();
  private final Map<String, List<Gap>> suspects = new HashMap<>();
  private final List<Outage> outages = new ArrayList<>();

  private record Holding(String staff, LocalDate from) {}

  private record Touched(String card, LocalDateTime at) {}

  private record Outage(LocalDateTime from, LocalDateTime to) {}

  GroundTruth(List<Person> people, List<Day> days) {
    this.people = List.copyOf(people);
    for (Person person : people) {
      if (!person.card().isEmpty()) {
        holders.put(person.card(), new Holding(person.no(), LocalDate.MIN));
      }
      for (Day day : days) {
        services.put(key(person.no(), day.date()), new TreeSet<>(person.services()));
      }
    }
  }

  private static String key(String staff, LocalDate date) {
    return staff + " " + date;
  }

  void touch(String card, LocalDateTime at) {
    touches.add(new Touched(card, at));
  }

  void assignCard(String card, String staff, LocalDate from) {
    holders.put(card, new Holding(staff, from));
  }

  void suspect(String staff, LocalDateTime arrival) {
    LocalTime at = arrival.toLocalTime();
    suspects
        .computeIfAbsent(key(staff, arrival.toLocalDate()), k -> new ArrayList<>())
        .add(new Gap(at.minus(ON_ITS_WAY), at));
  }

  void outage(LocalDateTime from, LocalDateTime to) {
    outages.add(new Outage(from, to));
  }

  void substitute(LocalDate date, String staff, String service, String by) {
    if (!services(staff, date).remove(service)) {
      throw new IllegalArgumentException(staff + " has no " + service + " on " + date);
    }
    services(by, date).add(service);
  }

  Set<String> services(String staff, LocalDate date) {
    return services.computeIfAbsent(key(staff, date), k -> new TreeSet<>());
  }

  /** Returns the services that a person must attend: assigned and not covered by leave. */
  Set<String> toAttend(String staff, LocalDate date) {
    Set<String> covered = leaves.getOrDefault(key(staff, date), Set.of());
    Set<String> left = new TreeSet<>(services(staff, date));
    left.removeIf(service -> covered.contains("*") || covered.contains(service));
    return left;
  }

  void sign(String staff, LocalDate date, boolean signed) {
    signatures.put(key(staff, date), signed ? "yes" : "no");
  }

  void leave(String staff, LocalDate date, Set<String> covers) {
    leaves.put(key(staff, date), Set.copyOf(covers));
  }

  void inspect(String staff, LocalDate date, String service, String result) {
    inspections.computeIfAbsent(key(staff, date), k -> new HashMap<>()).put(service, result);
  }

  /** Returns what really happened to each person on each played day on which they had a service. */
  List<GroundTruthDay> days(List<Day> played) {
    List<GroundTruthDay> truth = new ArrayList<>();
    for (Day day : played) {
      for (Person person : people) {
        Set<String> assigned = services(person.no(), day.date());
        if (!assigned.isEmpty()) {
          truth.add(day(person.no(), day, assigned));
        }
      }
    }
    return truth;
  }

  private GroundTruthDay day(String staff, Day day, Set<String> assigned) {
    String key = key(staff, day.date());
    List<Gap> gaps = new ArrayList<>(suspects.getOrDefault(key, List.of()));
    outages.forEach(outage -> gaps.addAll(within(outage, day.date())));
    return new GroundTruthDay(
        staff,
        day.date(),
        day.school(),
        day.summer(),
        List.copyOf(assigned),
        punches(staff, day.date()),
        signatures.getOrDefault(key, "unknown"),
        leaves.getOrDefault(key, Set.of()),
        inspections.getOrDefault(key, Map.of()),
        gaps,
        day.date().plusDays(1).atStartOfDay());
  }

  private List<LocalTime> punches(String staff, LocalDate date) {
    return touches.stream()
        .filter(touch -> touch.at().toLocalDate().equals(date))
        .filter(touch -> held(touch, staff))
        .map(touch -> touch.at().toLocalTime())
        .toList();
  }

  private boolean held(Touched touch, String staff) {
    Holding holding = holders.get(touch.card());
    return holding != null
        && holding.staff().equals(staff)
        && !touch.at().toLocalDate().isBefore(holding.from());
  }

  private static List<Gap> within(Outage outage, LocalDate date) {
    LocalDateTime begin = date.atStartOfDay();
    LocalDateTime end = date.atTime(LocalTime.MAX);
    if (outage.to().isBefore(begin) || outage.from().isAfter(end)) {
      return List.of();
    }
    LocalDateTime from = outage.from().isBefore(begin) ? begin : outage.from();
    LocalDateTime to = outage.to().isAfter(end) ? end : outage.to();
    return List.of(new Gap(from.toLocalTime(), to.toLocalTime()));
  }
}
