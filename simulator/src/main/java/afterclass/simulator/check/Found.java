package afterclass.simulator.check;

import java.util.List;

/**
 * The service's outcome of one assigned service.
 *
 * @param service service id
 * @param hours lesson hours
 * @param status as in {@link Expected}
 * @param because as in {@link Expected}
 */
public record Found(String service, int hours, String status, List<String> because) {
  public Found {
    because = List.copyOf(because);
  }
}
