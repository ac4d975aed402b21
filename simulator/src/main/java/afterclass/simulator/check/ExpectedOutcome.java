package afterclass.simulator.check;

import java.util.List;

/**
 * The auditor's outcome of one service.
 *
 * @param service service id
 * @param hours lesson hours
 * @param status {@code earned}, {@code forfeited}, {@code excused}, {@code held} or {@code pending}
 * @param because reasons as {@code morning-check 六.1 late}, in the order of the rules; for leave
 *     only the reason
 */
public record ExpectedOutcome(String service, int hours, String status, List<String> because) {
  public ExpectedOutcome {
    because = List.copyOf(because);
  }
}
