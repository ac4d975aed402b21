package afterclass.gateway.store;

import afterclass.rules.model.PolicyStamp;
import io.micronaut.core.annotation.Introspected;

/** Which plan posted entries of the table {@code ledger}. */
@Introspected
record StampRow(String policyId, String policyVersion, String policySha256) {

  PolicyStamp stamp() {
    return new PolicyStamp(policyId, policyVersion, policySha256);
  }
}
