package afterclass.simulator.check;

import java.util.List;

/**
 * What must have become of a service.
 *
 * @param service its id
 * @param hours lesson hours
 * @param status {@code earned}, {@code forfeited}, {@code excused}, {@code held} or {@code pending}
 * @param because as {@code morning-check 六.1 late}, in the order of the rules; for leave only the
 *     reason
 */
public record Expected(String service, int hours, String status, List<String> because) {
  public Expected {
    because = List.copyOf(because);
  }
}
