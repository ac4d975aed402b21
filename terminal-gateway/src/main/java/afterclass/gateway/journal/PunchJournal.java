package afterclass.gateway.journal;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;

/** The append-only journal. Safe for use by many threads. */
public interface PunchJournal {

  /**
   * Stores a record. The stage completes after the commit, never before; a repeat completes with
   * the position where it stood already. It fails with {@link
   * afterclass.gateway.transaction.StoreException} if the record could not be stored, and then must
   * not be acknowledged.
   */
  CompletionStage<Receipt> append(JournalRecord record);

  /** Records after a position, ascending, at most {@code limit}. */
  List<StoredRecord> after(long position, int limit);

  /**
   * The numbers of the records after a position that have one, in their order. What the records
   * said is not read, so that their size does not count.
   */
  List<NumberedRecord> numbersAfter(long position);

  /** Records that occurred in {@code [from, to)}, in order of occurrence, then position. */
  List<StoredRecord> occurredBetween(Instant from, Instant to);

  /** The last position, or 0 of an empty journal. */
  long lastPosition();

  /**
   * How long the oldest record that waits for its commit has waited, in milliseconds; 0 if none.
   */
  long writerLagMillis();

  /** Why the last commit failed; empty if it did not, or there was none. */
  Optional<String> fault();
}
