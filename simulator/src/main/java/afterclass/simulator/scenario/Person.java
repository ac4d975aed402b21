package afterclass.simulator.scenario;

import afterclass.simulator.people.Habit;
import java.util.List;

/**
 * A person in a scenario.
 *
 * @param no staff number
 * @param name name as the school writes it
 * @param card ten-digit card number as printed, or empty for a person without a known card
 * @param habit punching behaviour
 * @param services ids of the services assigned on every day of the scenario
 */
public record Person(String no, String name, String card, Habit habit, List<String> services) {
  public Person {
    services = List.copyOf(services);
  }
}
