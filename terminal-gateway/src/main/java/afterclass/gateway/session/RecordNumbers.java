package afterclass.gateway.session;

import afterclass.gateway.journal.JournalRecord;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Which of a terminal's own record numbers are in the journal, so that after an outage it can be
 * said whether everything it holds has arrived. Not thread-safe.
 *
 * <p>A terminal numbers its records 1, 2, 3, … and may begin again at 1 after a reset.
 */
final class RecordNumbers {
  /** More missing numbers than this are not waited for one by one. */
  private static final int MOST = 50_000;

  private static final long UNKNOWN = -1;

  /** Every number up to here is settled; {@link #UNKNOWN} before the first was seen. */
  private long settled = UNKNOWN;

  /** Numbers above {@link #settled} that have arrived. */
  private final TreeSet<Long> above = new TreeSet<>();

  /** The newest number that the terminal said it holds; 0 for none. */
  private long claimed;

  /** Whether that one came, for the first time or again, after it was claimed. */
  private boolean claimedCame = true;

  /**
   * A record is in the journal; a record number that is no number tells nothing.
   *
   * @param repeat whether it stood there before
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

  /** Numbers that are missing before the first or between those seen so far are given up. */
  void begin() {
    if (!above.isEmpty()) {
      settled = above.first();
      settle();
    }
  }

  /** The terminal came up and says that this is the newest record it holds; 0 if it holds none. */
  void claimed(long newest) {
    claimed = newest;
    claimedCame = newest == 0 || newest == settled || above.contains(newest);
  }

  /**
   * What the terminal said some time ago is heard once more: that was the newest record that it
   * held then, and what is here by now has come since.
   */
  void claimedBefore(long newest) {
    claimed = newest;
    claimedCame = newest <= settled || above.contains(newest);
  }

  /** Whether a newer record than of that number is here. */
  boolean beyond(long number) {
    return number >= 0 && (number < settled || (!above.isEmpty() && number < above.last()));
  }

  /** Whether everything up to the claimed number is in the journal. */
  boolean complete() {
    if (settled == UNKNOWN) {
      // Nothing is known from before. Terminals repeat the oldest first: no gap, nothing missing.
      return claimed == 0
          || (above.contains(claimed)
              && above.headSet(claimed, true).size() == claimed - above.first() + 1);
    }
    // A number below what is settled may be an old one whose acknowledgement was lost, or the
    // terminal counts anew: in both cases it comes, and comes last.
    return claimed <= settled && claimedCame;
  }

  /** How many numbers are missing below the newest that was seen or claimed. */
  long missing() {
    long newest = Math.max(claimed, above.isEmpty() ? 0 : above.last());
    // Nothing is known of what lies before the first number that was ever seen.
    long from = settled == UNKNOWN ? (above.isEmpty() ? newest : above.first() - 1) : settled;
    return Math.max(0, newest - from - above.size());
  }

  /** Whatever is missing up to the claimed number is not waited for any more. */
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
