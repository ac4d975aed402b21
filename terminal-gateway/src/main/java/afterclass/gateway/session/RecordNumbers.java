package afterclass.gateway.session;

import afterclass.gateway.journal.JournalRecord;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The record numbers of a terminal that are in the journal; they show after an outage whether
 * everything it holds has arrived. Not thread-safe.
 *
 * <p>A terminal numbers its records 1, 2, 3, … and may begin again at 1 after a reset.
 */
final class RecordNumbers {
  /** If more numbers than this are missing, they are given up. */
  private static final int MOST = 50_000;

  private static final long UNKNOWN = -1;

  /** Every number up to here is settled; {@link #UNKNOWN} before the first was seen. */
  private long settled = UNKNOWN;

  /** Numbers above {@link #settled} that have arrived. */
  private final TreeSet<Long> above = new TreeSet<>();

  /** The newest number that the terminal claims to hold; 0 for none. */
  private long claimed;

  /** Whether that number arrived, for the first time or again, after it was claimed. */
  private boolean claimedCame = true;

  /**
   * Notes that a record is in the journal; ignores a record number that is not numeric.
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

  /** Gives up the numbers missing before the first or between those seen so far. */
  void begin() {
    if (!above.isEmpty()) {
      settled = above.first();
      settle();
    }
  }

  /** Takes the newest record number that the terminal claims after a start; 0 if it holds none. */
  void claimed(long newest) {
    claimed = newest;
    claimedCame = newest == 0 || newest == settled || above.contains(newest);
  }

  /**
   * Takes an earlier claim of the terminal that is received once more: newer records may have
   * arrived since.
   */
  void claimedBefore(long newest) {
    claimed = newest;
    claimedCame = newest <= settled || above.contains(newest);
  }

  /** Tells whether a record newer than that number has arrived. */
  boolean beyond(long number) {
    return number >= 0 && (number < settled || (!above.isEmpty() && number < above.last()));
  }

  /** Tells whether everything up to the claimed number is in the journal. */
  boolean complete() {
    if (settled == UNKNOWN) {
      // No earlier number is known. Terminals repeat the oldest first: no gap, nothing missing.
      return claimed == 0
          || (above.contains(claimed)
              && above.headSet(claimed, true).size() == claimed - above.first() + 1);
    }
    // A number below what is settled may be an old one whose acknowledgement was lost, or the
    // terminal counts anew: in both cases it comes, and comes last.
    return claimed <= settled && claimedCame;
  }

  /** Returns how many numbers are missing below the newest seen or claimed. */
  long missing() {
    long newest = Math.max(claimed, above.isEmpty() ? 0 : above.last());
    // Nothing is known of the numbers before the first one ever seen.
    long from = settled == UNKNOWN ? (above.isEmpty() ? newest : above.first() - 1) : settled;
    return Math.max(0, newest - from - above.size());
  }

  /** Stops waiting for the numbers missing up to the claimed one. */
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
