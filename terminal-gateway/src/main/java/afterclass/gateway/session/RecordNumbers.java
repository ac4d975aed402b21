package afterclass.gateway.session;

import afterclass.gateway.journal.JournalRecord;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The record numbers of a terminal that are in the journal; they show after an outage whether every
 * record of the terminal has arrived. Not thread-safe.
 *
 * <p>A terminal numbers its records 1, 2, 3, … and may begin again at 1 after a reset.
 */
final class RecordNumbers {
  /**
   * Maximum number of records kept above a missing number; beyond it, missing numbers are given up.
   */
  private static final int MOST = 50_000;

  private static final long UNKNOWN = -1;

  /**
   * The number up to which every record has arrived or is no longer expected; {@link #UNKNOWN} at
   * first.
   */
  private long settled = UNKNOWN;

  /** Record numbers above {@link #settled} that have arrived. */
  private final TreeSet<Long> above = new TreeSet<>();

  /** The newest record number that the terminal reported to hold; 0 for none. */
  private long claimed;

  /**
   * Whether the record with the number {@link #claimed} arrived, also as a repeat, since it was
   * reported.
   */
  private boolean claimedCame = true;

  /**
   * Records that a record is in the journal; ignores a record number that is not numeric.
   *
   * @param repeat whether the journal contained it before
   */
  void stored(@Nullable String recordNo, boolean repeat) {
    long number = JournalRecord.number(recordNo);
    if (number < 1) {
      return;
    }
    claimedCame |= number == claimed;
    if (settled == UNKNOWN || number > settled) {
      above.add(number);
      settle();
    } else if (!repeat) {
      // A new record under an old number: the terminal counts from the beginning again.
      above.clear();
      settled = number;
    }
    if (above.size() > MOST) {
      begin();
    }
  }

  /** Gives up the record numbers missing before the next one that arrived. */
  void begin() {
    if (!above.isEmpty()) {
      settled = above.first();
      settle();
    }
  }

  /** Sets the newest record number that the terminal reports after a start; 0 if it holds none. */
  void claimed(long newest) {
    claimed = newest;
    claimedCame = newest == 0 || newest == settled || above.contains(newest);
  }

  /**
   * Sets the newest record number from an earlier report that is received again: newer records may
   * have arrived since.
   */
  void claimedBefore(long newest) {
    claimed = newest;
    claimedCame = newest <= settled || above.contains(newest);
  }

  /** Tells whether a record with a higher number has arrived. */
  boolean beyond(long number) {
    return number >= 0 && (number < settled || (!above.isEmpty() && number < above.last()));
  }

  /** Tells whether every record up to the reported number is in the journal. */
  boolean complete() {
    if (settled == UNKNOWN) {
      // No earlier number is known. Terminals repeat the oldest first: if no number is left out, no
      // record is missing.
      return claimed == 0
          || (above.contains(claimed)
              && above.headSet(claimed, true).size() == claimed - above.first() + 1);
    }
    // A number at or below the settled ones may be an old one whose acknowledgement was lost, or
    // the terminal has restarted its numbers: in both cases its record arrives, as the last one.
    return claimed <= settled && claimedCame;
  }

  /** Returns how many record numbers are missing below the newest that arrived or was reported. */
  long missing() {
    long newest = Math.max(claimed, above.isEmpty() ? 0 : above.last());
    // Nothing is known of the numbers before the first one ever seen.
    long from = settled == UNKNOWN ? (above.isEmpty() ? newest : above.first() - 1) : settled;
    return Math.max(0, newest - from - above.size());
  }

  /** Stops waiting for the record numbers missing up to the reported one. */
  void giveUp() {
    if (claimed == 0) {
      while (!above.isEmpty()) {
        begin();
      }
    } else if (claimed > settled) {
      settled = claimed;
      settle();
    }
    claimedCame = true;
  }

  private void settle() {
    if (settled == UNKNOWN) {
      return;
    }
    above.headSet(settled, true).clear();
    while (above.remove(settled + 1)) {
      settled++;
    }
  }
}
