package afterclass.simulator.scenario;

import afterclass.simulator.kinds.TerminalKind;
import afterclass.simulator.people.Habit;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A scenario to play.
 *
 * @param name short name
 * @param about one sentence for display
 * @param seed seed of all random choices
 * @param terminals the school's terminals
 * @param crowd number of generated people by habit
 * @param people individually named people
 * @param days the days to play, ascending
 * @param events events in addition to the people's own behaviour, ascending
 */
public record Scenario(
    String name,
    String about,
    long seed,
    List<TerminalSpec> terminals,
    Map<Habit, Integer> crowd,
    List<Person> people,
    List<Day> days,
    List<Event> events) {

  public Scenario {
    terminals = List.copyOf(terminals);
    crowd = Map.copyOf(crowd);
    people = List.copyOf(people);
    days = List.copyOf(days);
    events = List.copyOf(events);
  }

  /** Returns this scenario with another seed. */
  public Scenario withSeed(long other) {
    return new Scenario(name, about, other, terminals, crowd, people, days, events);
  }

  /** Returns this scenario with more named people. */
  public Scenario withMore(List<Person> more) {
    List<Person> all = new ArrayList<>(people);
    all.addAll(more);
    return new Scenario(name, about, seed, terminals, crowd, all, days, events);
  }

  /** Returns the number of people. */
  public int size() {
    return people.size() + crowd.values().stream().mapToInt(Integer::intValue).sum();
  }

  /**
   * A terminal of the scenario.
   *
   * @param id name
   * @param kind kind of terminal
   * @param parts parts of the day in which the generated people use it: {@code morning}, {@code
   *     noon}, {@code evening}
   */
  public record TerminalSpec(String id, TerminalKind kind, Set<String> parts) {
    public TerminalSpec {
      parts = Set.copyOf(parts);
    }
  }

  /**
   * A day of the scenario.
   *
   * @param date business date
   * @param summer whether summer hours apply
   * @param school whether it is a school day
   */
  public record Day(LocalDate date, boolean summer, boolean school) {}
}
