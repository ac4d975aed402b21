package afterclass.gateway.protocol.osdp;

import afterclass.gateway.protocol.Tick;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Whether one reader was polled without a gap. Only then was a card held to it when it was told: a
 * reader that nobody polls keeps a card and tells it at the next poll, without a time; one that
 * lost its power meanwhile has forgotten it.
 *
 * <p>What is told is in doubt from the beginning of a gap until the reader answers a poll that was
 * said after it with nothing.
 */
final class Continuity {
  /** A reader that answered a poll no longer ago than this was polled without a gap. */
  static final Duration USUAL = Duration.ofSeconds(2);

  /** On a line with many readers each has its turn more rarely. */
  private static final Duration FOR_EACH = Duration.ofMillis(100);

  /** So many questions in vain, one after another, and the reader may have restarted. */
  private static final int MISSES = 3;

  private final Duration bound;
  private @Nullable Tick polled;
  private boolean doubted = true;
  private boolean found;

  /**
   * Nothing is known yet.
   *
   * @param readers how many readers share the line
   */
  Continuity(int readers) {
    Duration round = FOR_EACH.multipliedBy(readers);
    bound = round.compareTo(USUAL) > 0 ? round : USUAL;
  }

  /** The line is new: it is not known since when the reader was not polled. */
  void reset() {
    polled = null;
    doubted = true;
    found = false;
  }

  /** Whether what it tells cannot be dated. */
  boolean doubted() {
    return doubted;
  }

  /**
   * It answered: looks back to the poll that it answered last. By either clock, for one stands
   * still while the machine sleeps, and the other may be set.
   *
   * @param vain how many times it was asked in vain just before
   * @return why something of it may be lost since then, or {@code null} if nothing can be
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
   * It answered a poll, after {@link #gap} was asked. The answer that shows a gap may have been
   * made before it.
   *
   * @param nothing whether it had nothing to tell
   * @return whether a doubt ends with this
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
