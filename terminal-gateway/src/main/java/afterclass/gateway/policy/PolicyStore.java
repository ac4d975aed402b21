package afterclass.gateway.policy;

import afterclass.gateway.transaction.Transactions;
import afterclass.gateway.wire.Bytes;
import afterclass.rules.model.PolicyStamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The store of drafts and their steps, both append-only. */
public interface PolicyStore extends Transactions {

  /**
   * Returns all drafts, by number.
   *
   * @throws afterclass.gateway.transaction.StoreException if a file differs from what was stored,
   *     or the engine refuses it
   */
  List<PolicyDraft> drafts();

  /** Returns the draft with a number; empty if there is none. */
  Optional<PolicyDraft> draft(long id);

  /** Returns the approved drafts, by date. */
  List<PolicyDraft> approved();

  /**
   * Adds a draft.
   *
   * @param name name of the file
   * @param stamp identity of the policy in the file
   * @param content bytes of the file
   * @param by name of the account
   * @param at instant of the upload
   * @return number of the draft
   */
  long add(String name, PolicyStamp stamp, Bytes content, String by, Instant at);

  /**
   * Adds a step.
   *
   * @param step the step; its id is ignored and assigned here
   */
  void add(PolicyStep step);

  /** Returns every policy that ever posted to the ledger. */
  List<PolicyStamp> everPosted();
}
