package afterclass.gateway.protocol;

import java.time.Duration;

/**
 * Tells of something that may come in a storm: of the first, of each doubling of their number, and
 * of one an hour. Not thread-safe.
 */
public final class Seldom {
  private static final long AT_LEAST_EVERY = Duration.ofHours(1).toNanos();

  private long count;
  private long told;

  /** Nothing has come yet. */
  public Seldom() {}

  /** One more came; whether it is to be told. */
  public boolean tells(Tick now) {
    count++;
    boolean doubled = Long.bitCount(count) == 1;
    if (doubled || now.nanos() - told >= AT_LEAST_EVERY) {
      told = now.nanos();
      return true;
    }
    return false;
  }

  /** How many came. */
  public long count() {
    return count;
  }
}
