package afterclass.gateway.journal;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;

/** The append-only journal. Thread-safe. */
public interface PunchJournal {

  /**
   * Stores a record. The stage completes after the commit, never before; for a repeat, with the
   * position of the stored record. It fails with {@link
   * afterclass.gateway.transaction.StoreException} if the record could not be stored and thus must
   * not be acknowledged.
   */
  CompletionStage<Receipt> append(JournalRecord record);

  /** Returns at most {@code limit} records after a position, ascending. */
  List<StoredRecord> after(long position, int limit);

  /**
   * Returns the record numbers after a position, in order, leaving out records without one. Does
   * not read the records' contents, so their size does not matter.
   */
  List<NumberedRecord> numbersAfter(long position);

  /** Returns records that occurred in {@code [from, to)}, by occurrence, then position. */
  List<StoredRecord> occurredBetween(Instant from, Instant to);

  /**
   * Returns the time of a terminal's newest punch that is no later than its commit, since a later
   * one has a wrong time; empty if there is none.
   */
  Optional<Instant> newest(String site, String terminal);

  /** Returns the last position, or 0 for an empty journal. */
  long lastPosition();

  /** Returns how long the oldest record waiting for its commit has waited, in ms; 0 if none. */
  long writerLagMillis();

  /** Returns the error of the last commit; empty if it succeeded or nothing was committed yet. */
  Optional<String> fault();
}
