package afterclass.gateway.store.days;

import afterclass.rules.model.PolicyStamp;
import io.micronaut.core.annotation.Introspected;

/** A row with a policy whose entries are in the table {@code ledger}. */
@Introspected
public record StampRow(String policyId, String policyVersion, String policySha256) {

  public PolicyStamp stamp() {
    return new PolicyStamp(policyId, policyVersion, policySha256);
  }
}
