package afterclass.gateway.protocol;

import java.time.Duration;

/**
 * A limit on reports of frequent occurrences: the first one is reported, each doubling of their
 * number, and one an hour. Not thread-safe.
 */
public final class ThrottledNotice {
  private static final long AT_LEAST_EVERY = Duration.ofHours(1).toNanos();

  private long count;
  private long told;

  /** Creates a limit without occurrences. */
  public ThrottledNotice() {}

  /** Counts an occurrence; returns whether it is to be reported, which is limited in rate. */
  public boolean tells(Tick now) {
    count++;
    boolean doubled = Long.bitCount(count) == 1;
    if (doubled || now.nanos() - told >= AT_LEAST_EVERY) {
      told = now.nanos();
      return true;
    }
    return false;
  }

  /** Returns the number of occurrences. */
  public long count() {
    return count;
  }
}
