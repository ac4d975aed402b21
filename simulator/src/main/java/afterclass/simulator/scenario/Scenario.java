package afterclass.simulator.scenario;

import afterclass.simulator.kinds.TerminalKind;
import afterclass.simulator.people.Habit;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What is to be played.
 *
 * @param name short name
 * @param about one sentence for whoever reads the output
 * @param seed decides everything that is left to chance
 * @param terminals the school's terminals
 * @param crowd how many people of each habit are made up
 * @param people people who are named one by one
 * @param days the school days played, ascending
 * @param events what happens besides what the people do by themselves, ascending
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

  /** The same with another seed. */
  public Scenario withSeed(long other) {
    return new Scenario(name, about, other, terminals, crowd, people, days, events);
  }

  /** The same with more people who are named. */
  public Scenario withMore(List<Person> more) {
    List<Person> all = new ArrayList<>(people);
    all.addAll(more);
    return new Scenario(name, about, seed, terminals, crowd, all, days, events);
  }

  /** How many people there are. */
  public int size() {
    return people.size() + crowd.values().stream().mapToInt(Integer::intValue).sum();
  }

  /**
   * One terminal.
   *
   * @param id its name
   * @param kind what it is, by the name of its protocol
   * @param parts parts of the day when the crowd uses it: {@code morning}, {@code noon}, {@code
   *     evening}
   */
  public record TerminalSpec(String id, TerminalKind kind, Set<String> parts) {
    public TerminalSpec {
      parts = Set.copyOf(parts);
    }
  }

  /**
   * One day.
   *
   * @param date which
   * @param summer whether the season's hours are the summer's
   * @param school whether it is a school day
   */
  public record Day(LocalDate date, boolean summer, boolean school) {}
}
