package afterclass.gateway.protocol;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A filter that distinguishes a card kept in front of a reader from a card that is presented again.
 * Many readers send a card repeatedly while it is held before them; a repeat within two seconds of
 * the last reading belongs to the same presentation, however long the card is left there. Not
 * thread-safe.
 */
public final class RepeatFilter {
  /** Maximum time between two readings of a card that is kept in front of the reader. */
  public static final Duration HELD = Duration.ofSeconds(2);

  private @Nullable String last;
  private Instant lastAt = Instant.MIN;

  /** Creates a filter that has seen no card. */
  public RepeatFilter() {}

  /** Returns the meaning of a repeat, which is no punch. */
  public static Decoded meaning(String card) {
    return new Decoded.NotForUs("card " + card + " is still held before the reader");
  }

  /**
   * Records a reading; returns whether the same card was read within {@link #HELD} before, so that
   * this is no new punch.
   */
  public boolean repeats(String card, Instant at) {
    boolean held = card.equals(last) && at.isBefore(lastAt.plus(HELD));
    last = card;
    lastAt = at;
    return held;
  }
}
