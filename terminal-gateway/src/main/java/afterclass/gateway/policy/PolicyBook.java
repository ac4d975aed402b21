package afterclass.gateway.policy;

import afterclass.rules.model.PolicyStamp;
import afterclass.rules.policy.Policy;
import afterclass.rules.policy.PolicyInForce;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Reading the plans in force. Safe for use by many threads. */
@FunctionalInterface
public interface PolicyBook {

  /** The versions in the order of their dates; the first is in force from the beginning. */
  List<PolicyVersion> versions();

  /** One plan, always in force. */
  static PolicyBook only(Policy policy) {
    List<PolicyVersion> one = List.of(new PolicyVersion(LocalDate.MIN, policy, 0));
    return () -> one;
  }

  /** The version in force on a date. */
  default PolicyVersion versionOn(LocalDate date) {
    List<PolicyVersion> all = versions();
    int last = all.size() - 1;
    while (last > 0 && all.get(last).from().isAfter(date)) {
      last--;
    }
    return all.get(last);
  }

  /** The plan whose turn it is on a date, with all its dates. */
  default Policy at(LocalDate date) {
    return versionOn(date).policy();
  }

  /** The plan as it stands on a date, in the season that the plan itself gives it. */
  default PolicyInForce on(LocalDate date) {
    return at(date).on(date);
  }

  /** The plan that is, to the byte, the one of a decision's stamp; empty if it is not here. */
  default Optional<Policy> of(PolicyStamp stamp) {
    return versions().stream()
        .map(PolicyVersion::policy)
        .filter(policy -> policy.stamp().equals(stamp))
        .findFirst();
  }
}
