package afterclass.rules.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was decided of one service.
 *
 * @param service service id
 * @param hours lesson hours assigned, whole
 * @param fen the same in fen, or {@code null} where the policy states no rate
 * @param status what becomes of them
 * @param because every requirement that led to the status, in the policy's order; empty when earned
 */
public record ServiceOutcome(
    String service, int hours, @Nullable Long fen, ServiceStatus status, List<Because> because) {

  public ServiceOutcome {
    because = List.copyOf(because);
  }

  /** A service under a policy that states no rate. */
  public ServiceOutcome(String service, int hours, ServiceStatus status, List<Because> because) {
    this(service, hours, null, status, because);
  }
}
