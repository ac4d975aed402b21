package afterclass.gateway.policy;

import afterclass.gateway.wire.Bytes;
import afterclass.rules.model.PolicyStamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** The store of drafts and their steps, both append-only. */
public interface PolicyStore {

  /** Runs work in one transaction; an exception rolls it back. */
  <T> T inTransaction(Supplier<T> work);

  /**
   * Returns all drafts, by number.
   *
   * @throws afterclass.gateway.journal.JournalException if a file differs from what was stored, or
   *     the engine refuses it
   */
  List<PolicyDraft> drafts();

  /** Returns the draft with a number. */
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
