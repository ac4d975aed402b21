package afterclass.simulator.check;

import java.util.List;

/**
 * The service's outcome of one assigned service.
 *
 * @param service service id
 * @param hours lesson hours
 * @param status as in {@link ExpectedOutcome}
 * @param because as in {@link ExpectedOutcome}
 */
public record FoundOutcome(String service, int hours, String status, List<String> because) {
  public FoundOutcome {
    because = List.copyOf(because);
  }
}
