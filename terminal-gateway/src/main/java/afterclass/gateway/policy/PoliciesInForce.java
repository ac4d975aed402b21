package afterclass.gateway.policy;

import afterclass.rules.model.PolicyStamp;
import afterclass.rules.policy.Policy;
import afterclass.rules.policy.PolicyInForce;
import afterclass.rules.policy.Season;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Read access to the policies in force. Thread-safe. */
@FunctionalInterface
public interface PoliciesInForce {

  /** Returns the versions by date; the first is in force from the beginning. */
  List<PolicyVersion> versions();

  /** Returns a single policy that is always in force. */
  static PoliciesInForce only(Policy policy) {
    List<PolicyVersion> one = List.of(new PolicyVersion(LocalDate.MIN, policy, 0));
    return () -> one;
  }

  /** Returns the version in force on a date. */
  default PolicyVersion versionOn(LocalDate date) {
    List<PolicyVersion> all = versions();
    int last = all.size() - 1;
    while (last > 0 && all.get(last).from().isAfter(date)) {
      last--;
    }
    return all.get(last);
  }

  /** Returns the policy in force on a date, with all its dated values. */
  default Policy at(LocalDate date) {
    return versionOn(date).policy();
  }

  /** Returns the policy as in force on a date, in its own season for that date. */
  default PolicyInForce on(LocalDate date) {
    return at(date).on(date);
  }

  /**
   * Returns the policy as in force on a date.
   *
   * @param season the season that the school's calendar sets; the policy's own if there is none, or
   *     if the policy does not have it
   */
  default PolicyInForce on(LocalDate date, Optional<String> season) {
    return at(date).on(date, seasonOn(date, season).orElse(null));
  }

  /** Returns the season that the school's calendar sets on a date if the policy has it. */
  default Optional<String> seasonOn(LocalDate date, Optional<String> season) {
    return season.filter(id -> at(date).seasons().stream().map(Season::id).anyMatch(id::equals));
  }

  /**
   * Returns the policy with the identity stored in a decision; empty if that version is not
   * available.
   */
  default Optional<Policy> of(PolicyStamp stamp) {
    return versions().stream()
        .map(PolicyVersion::policy)
        .filter(policy -> policy.stamp().equals(stamp))
        .findFirst();
  }
}
