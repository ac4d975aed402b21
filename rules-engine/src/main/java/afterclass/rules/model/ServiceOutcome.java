package afterclass.rules.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The outcome of one service.
 *
 * @param service service id
 * @param hours assigned lesson hours, whole
 * @param fen the same amount in fen, or {@code null} if the policy states no rate
 * @param status status of the service
 * @param because the requirements that led to the status, in the policy's order; empty when earned
 */
public record ServiceOutcome(
    String service,
    int hours,
    @Nullable Long fen,
    ServiceStatus status,
    List<Justification> because) {

  public ServiceOutcome {
    because = List.copyOf(because);
  }

  /** Creates an outcome under a policy that states no rate. */
  public ServiceOutcome(
      String service, int hours, ServiceStatus status, List<Justification> because) {
    this(service, hours, null, status, because);
  }
}
