package afterclass.gateway.protocol.osdp;

import afterclass.gateway.protocol.Tick;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * A record of whether a reader was polled without interruption. Only then does a card's report date
 * its reading: a reader that is not polled keeps a card and reports it at the next poll, without a
 * time; one that lost its power meanwhile has forgotten it.
 *
 * <p>The time of reports is uncertain from the beginning of an interruption until the reader
 * answers a poll that was sent after it with nothing to report.
 */
final class PollContinuity {
  /** Maximum time between two answered polls that is no interruption of polling. */
  static final Duration USUAL = Duration.ofSeconds(2);

  /** Time added per reader on a line with many readers, where each is polled more rarely. */
  private static final Duration FOR_EACH = Duration.ofMillis(100);

  /** The number of consecutive unanswered commands after which a reader may have restarted. */
  private static final int MISSES = 3;

  private final Duration bound;
  private @Nullable Tick polled;
  private boolean doubted = true;
  private boolean found;

  /**
   * Creates a record of a reader whose reports cannot be dated yet.
   *
   * @param readers how many readers share the line
   */
  PollContinuity(int readers) {
    Duration round = FOR_EACH.multipliedBy(readers);
    bound = round.compareTo(USUAL) > 0 ? round : USUAL;
  }

  /** Resets the record when the line is opened, since the time of the last poll is not known. */
  void reset() {
    polled = null;
    doubted = true;
    found = false;
  }

  /**
   * Tells whether the time of the reader's reports is uncertain after an interruption of polling.
   */
  boolean doubted() {
    return doubted;
  }

  /**
   * Compares an answer's time with that of the last answered poll, by both clocks, because one of
   * them stops while the machine sleeps, and the other may be set.
   *
   * @param vain number of unanswered commands just before
   * @return why readings since then may be lost, or {@code null} if none can be
   */
  @Nullable String gap(int vain, Tick now) {
    Tick last = polled;
    if (last == null) {
      return null;
    }
    Duration waited = Duration.ofNanos(now.nanos() - last.nanos());
    Duration wall = Duration.between(last.passing(), now.passing()).abs();
    Duration longer = waited.compareTo(wall) > 0 ? waited : wall;
    if (longer.compareTo(bound) > 0) {
      doubted = true;
      found = true;
      return "was not polled for %d s".formatted(longer.toSeconds());
    }
    return vain < MISSES ? null : "did not answer %d times: it may have restarted".formatted(vain);
  }

  /**
   * Records an answered poll; to be called after {@link #gap}. The answer that reveals an
   * interruption does not end the uncertainty, since it may have been made before.
   *
   * @param nothing whether the reader had nothing to report
   * @return whether reports can be dated again from now on
   */
  boolean polled(boolean nothing, Tick now) {
    polled = now;
    boolean before = found;
    found = false;
    if (before || !nothing || !doubted) {
      return false;
    }
    doubted = false;
    return true;
  }
}
