package afterclass.gateway.protocol.osdp;

import java.time.Duration;

/**
 * How long a reader that does not answer is asked again, and how often after that. One that
 * answered before is asked again at once and then for a few seconds; each vain question keeps the
 * line from the others for a fifth of a second.
 */
final class Patience {
  private static final long[] KNOWN_MILLIS = {0, 100, 400, 1000, 1500};
  private static final long[] UNKNOWN_MILLIS = {0, 100, 200};
  private static final long FIRST_WAIT = Duration.ofSeconds(6).toNanos();
  private static final long LAST_WAIT = Duration.ofSeconds(15).toNanos();

  private boolean known;
  private int tries;
  private long wait = FIRST_WAIT;

  /** It answered. */
  void answered() {
    known = true;
    tries = 0;
    wait = FIRST_WAIT;
  }

  /** The line is new: whether it is there is open again. */
  void reset() {
    known = false;
    tries = 0;
    wait = FIRST_WAIT;
  }

  /** It did not answer; how long to wait, in nanoseconds, before it is asked again. */
  long failed() {
    long[] soon = known ? KNOWN_MILLIS : UNKNOWN_MILLIS;
    tries++;
    if (tries <= soon.length) {
      return Duration.ofMillis(soon[tries - 1]).toNanos();
    }
    long now = wait;
    wait = Math.min(LAST_WAIT, wait * 3 / 2);
    return now;
  }

  /** Whether it is held to be gone. */
  boolean over() {
    return tries > (known ? KNOWN_MILLIS : UNKNOWN_MILLIS).length;
  }

  /** How many times it was asked in vain. */
  int tries() {
    return tries;
  }
}
