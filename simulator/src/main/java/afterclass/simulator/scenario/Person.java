package afterclass.simulator.scenario;

import afterclass.simulator.people.Habit;
import java.util.List;

/**
 * Somebody in a scenario.
 *
 * @param no staff number
 * @param name name as the school writes it
 * @param card ten-digit card number as printed, or empty for somebody whose card is not known yet
 * @param habit how the person behaves
 * @param services ids of the services that the roster assigns on every day of the scenario
 */
public record Person(String no, String name, String card, Habit habit, List<String> services) {
  public Person {
    services = List.copyOf(services);
  }
}
