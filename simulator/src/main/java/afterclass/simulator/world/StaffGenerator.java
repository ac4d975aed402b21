package afterclass.simulator.world;

import afterclass.simulator.people.Habit;
import afterclass.simulator.people.NameGenerator;
import afterclass.simulator.scenario.Person;
import afterclass.simulator.scenario.Scenario;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;

/** The generator of a school's staff: names, cards and roster assignments. */
public final class StaffGenerator {

  /** Services of each kind of roster, used in turn so that every service is assigned. */
  private static final List<List<String>> ROSTERS =
      List.of(
          List.of("morning-reading", "noon", "tutoring"),
          List.of("morning-reading", "club"),
          List.of("noon", "tutoring"),
          List.of("morning-reading", "noon", "club", "tutoring"),
          List.of("morning-reading", "stair-duty", "tutoring"),
          List.of("noon", "club"),
          List.of("bus-duty", "morning-reading"),
          List.of("floor-duty", "noon", "tutoring"),
          List.of("gate-duty", "morning-reading"),
          List.of("duty-leader", "noon"));

  private StaffGenerator() {}

  /**
   * Returns people numbered {@code T001} and so on, by habit in the order of {@link Habit}.
   *
   * @param sizes number of people by habit
   */
  static List<Person> of(Map<Habit, Integer> sizes, RandomGenerator random) {
    int total = sizes.values().stream().mapToInt(Integer::intValue).sum();
    List<String> names = NameGenerator.some(total, random);
    List<Person> people = new ArrayList<>();
    for (Habit habit : Habit.values()) {
      for (int i = 0; i < sizes.getOrDefault(habit, 0); i++) {
        int index = people.size();
        people.add(person(index, names.get(index), habit, random));
      }
    }
    return people;
  }

  private static Person person(int index, String name, Habit habit, RandomGenerator random) {
    return new Person(
        no(index),
        name,
        String.format("%010d", 9_350_001L + 37L * index + random.nextInt(37)),
        habit,
        habit == Habit.SUBSTITUTE ? List.of() : ROSTERS.get(index % ROSTERS.size()));
  }

  private static String no(int index) {
    return String.format("T%03d", index + 1);
  }

  /**
   * Returns a scenario with more people. Existing people keep their numbers, habits and events; the
   * added ones are numbered after them and have the habits of the generated people.
   *
   * @param size total number of people; at least the current one
   */
  public static Scenario enlarged(Scenario scenario, int size) {
    List<Habit> habits =
        Arrays.stream(Habit.values())
            .filter(habit -> habit != Habit.SUBSTITUTE)
            .flatMap(
                habit ->
                    Collections.nCopies(scenario.crowd().getOrDefault(habit, 0), habit).stream())
            .toList();
    if (size < scenario.size() || habits.isEmpty()) {
      throw new IllegalArgumentException(
          "found " + size + " people; expected no fewer than the scenario's " + scenario.size());
    }
    RandomGenerator random = new SplittableRandom(scenario.seed());
    List<String> names = NameGenerator.some(size, random);
    Set<String> taken = scenario.people().stream().map(Person::no).collect(Collectors.toSet());
    List<Person> more = new ArrayList<>();
    for (int index = scenario.size() - scenario.people().size();
        scenario.size() + more.size() < size;
        index++) {
      if (!taken.contains(no(index))) {
        Habit habit = habits.get(random.nextInt(habits.size()));
        more.add(person(index, names.get(more.size()), habit, random));
      }
    }
    return scenario.withMore(more);
  }
}
