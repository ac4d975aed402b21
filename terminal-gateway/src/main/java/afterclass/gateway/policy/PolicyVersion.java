package afterclass.gateway.policy;

import afterclass.rules.policy.Policy;
import java.time.LocalDate;
import java.util.Objects;

/**
 * A plan and from when on it is in force; it is until the next one begins.
 *
 * @param from first business date, or {@link LocalDate#MIN} for the configured plan
 * @param policy the plan
 * @param draft number of the draft that it was, or 0 for the configured plan
 */
public record PolicyVersion(LocalDate from, Policy policy, long draft) {

  public PolicyVersion {
    Objects.requireNonNull(from, "from");
    Objects.requireNonNull(policy, "policy");
  }

  /** Whether it is the configured plan, in force from the beginning. */
  public boolean configured() {
    return draft == 0;
  }
}
