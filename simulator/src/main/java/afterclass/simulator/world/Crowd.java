package afterclass.simulator.world;

import afterclass.simulator.people.Habit;
import afterclass.simulator.people.Names;
import afterclass.simulator.scenario.Person;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;

/** Makes up the staff of a school: names, cards, and what the roster assigns to whom. */
final class Crowd {

  /** One line a kind of week; taken in turn, so that every service is somebody's. */
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

  private Crowd() {}

  /**
   * People numbered {@code T001} and so on, habit by habit in the order of {@link Habit}.
   *
   * @param sizes how many of each habit
   */
  static List<Person> of(Map<Habit, Integer> sizes, RandomGenerator random) {
    int total = sizes.values().stream().mapToInt(Integer::intValue).sum();
    List<String> names = Names.some(total, random);
    List<Person> people = new ArrayList<>();
    for (Habit habit : Habit.values()) {
      for (int i = 0; i < sizes.getOrDefault(habit, 0); i++) {
        int index = people.size();
        people.add(
            new Person(
                String.format("T%03d", index + 1),
                names.get(index),
                String.format("%010d", 9_350_001L + 37L * index + random.nextInt(37)),
                habit,
                habit == Habit.SUBSTITUTE ? List.of() : ROSTERS.get(index % ROSTERS.size())));
      }
    }
    return people;
  }
}
