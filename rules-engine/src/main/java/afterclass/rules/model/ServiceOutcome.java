package afterclass.rules.model;

import java.util.List;

/**
 * What was decided of one service.
 *
 * @param service service id
 * @param hours lesson hours assigned, whole
 * @param status what becomes of them
 * @param because every requirement that led to the status, in the policy's order; empty when earned
 */
public record ServiceOutcome(
    String service, int hours, ServiceStatus status, List<Because> because) {

  public ServiceOutcome {
    because = List.copyOf(because);
  }
}
