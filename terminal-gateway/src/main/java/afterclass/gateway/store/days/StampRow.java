package afterclass.gateway.store.days;

import afterclass.rules.model.PolicyStamp;
import io.micronaut.core.annotation.Introspected;

/** A row with a plan that posted entries of the table {@code ledger}. */
@Introspected
public record StampRow(String policyId, String policyVersion, String policySha256) {

  public PolicyStamp stamp() {
    return new PolicyStamp(policyId, policyVersion, policySha256);
  }
}
