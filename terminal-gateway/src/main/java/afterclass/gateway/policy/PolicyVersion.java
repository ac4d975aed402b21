package afterclass.gateway.policy;

import afterclass.rules.policy.Policy;
import java.time.LocalDate;
import java.util.Objects;

/**
 * A policy with the date from which it is in force, until the next version begins.
 *
 * @param from first business date, or {@link LocalDate#MIN} for the configured policy
 * @param policy the policy
 * @param draft number of its draft, or 0 for the configured policy
 */
public record PolicyVersion(LocalDate from, Policy policy, long draft) {

  public PolicyVersion {
    Objects.requireNonNull(from, "from");
    Objects.requireNonNull(policy, "policy");
  }

  /** Returns whether this is the configured policy, in force from the beginning. */
  public boolean configured() {
    return draft == 0;
  }
}
