package afterclass.gateway.protocol.osdp;

import java.time.Duration;

/**
 * The schedule of repeats to a reader that does not answer. One that answered before is asked again
 * at once and then for a few seconds; each unanswered command keeps the line from the others for a
 * fifth of a second.
 */
final class ReplyTimeouts {
  private static final long[] KNOWN_MILLIS = {0, 100, 400, 1000, 1500};
  private static final long[] UNKNOWN_MILLIS = {0, 100, 200};
  private static final long FIRST_WAIT = Duration.ofSeconds(6).toNanos();
  private static final long LAST_WAIT = Duration.ofSeconds(15).toNanos();

  private boolean known;
  private int tries;
  private long wait = FIRST_WAIT;

  /** Records an answer of the reader. */
  void answered() {
    known = true;
    tries = 0;
    wait = FIRST_WAIT;
  }

  /** Resets the waits when the line is opened; whether the reader is present is unknown again. */
  void reset() {
    known = false;
    tries = 0;
    wait = FIRST_WAIT;
  }

  /** Records a missing answer; returns the wait before the next command, in nanoseconds. */
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

  /** Tells whether the reader counts as absent after too many unanswered commands. */
  boolean over() {
    return tries > (known ? KNOWN_MILLIS : UNKNOWN_MILLIS).length;
  }

  /** Returns the number of consecutive unanswered commands. */
  int tries() {
    return tries;
  }
}
