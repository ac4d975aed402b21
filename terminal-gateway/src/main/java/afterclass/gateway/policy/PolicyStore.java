package afterclass.gateway.policy;

import afterclass.gateway.wire.Bytes;
import afterclass.rules.model.PolicyStamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Drafts and what was done with them, on disk; both are only ever added to. */
public interface PolicyStore {

  /** Runs work in one transaction; an exception takes all of it back. */
  <T> T inTransaction(Supplier<T> work);

  /**
   * Every draft, by number.
   *
   * @throws afterclass.gateway.journal.JournalException if a file is not what was stored, or the
   *     engine refuses it
   */
  List<PolicyDraft> drafts();

  /** The draft of that number. */
  Optional<PolicyDraft> draft(long id);

  /** The drafts that are agreed on, by date. */
  List<PolicyDraft> approved();

  /**
   * Adds a draft.
   *
   * @param name name of the file
   * @param stamp what the file is
   * @param content its bytes
   * @return its number
   */
  long add(String name, PolicyStamp stamp, Bytes content, String by, Instant at);

  /**
   * Adds a step.
   *
   * @param step its id is given here, whatever it says
   */
  void add(PolicyStep step);

  /** Every plan that ever posted to the ledger. */
  List<PolicyStamp> everPosted();
}
