package afterclass.gateway.store.policy;

import afterclass.gateway.policy.PolicyDraft;
import afterclass.gateway.policy.PolicyStep;
import afterclass.gateway.store.Micros;
import afterclass.gateway.transaction.StoreException;
import afterclass.rules.policy.Policy;
import afterclass.rules.policy.PolicyException;
import afterclass.rules.policy.PolicyReader;
import java.util.List;

/** A converter of rows to drafts, which verifies that no byte of the content was changed. */
final class DraftReading {
  private DraftReading() {}

  static PolicyDraft draft(PolicyDraftRow row, List<PolicyStep> steps, Policy policy) {
    return new PolicyDraft(
        row.id(),
        row.name(),
        policy,
        row.content(),
        row.storedBy(),
        Micros.instant(row.storedAt()),
        steps);
  }

  /** Returns the policy in the file of a draft. */
  static Policy policy(PolicyDraftRow row) {
    String where = "draft #" + row.id() + " (" + row.policy() + " " + row.version() + ")";
    String found = row.content().sha256();
    if (!found.equals(row.sha256())) {
      throw new StoreException(
          where
              + " of the store has SHA-256 "
              + found
              + "; expected "
              + row.sha256()
              + ", as it was when it was stored: put the newest backup in place",
          null);
    }
    try {
      return PolicyReader.parse(row.name(), row.content().toArray());
    } catch (PolicyException refused) {
      throw new StoreException(
          where
              + " of the store was right when it was stored and is refused now: "
              + refused.getMessage()
              + "; use the version of the service that it was stored with",
          refused);
    }
  }
}
