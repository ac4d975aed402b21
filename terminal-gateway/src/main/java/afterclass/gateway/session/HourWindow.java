package afterclass.gateway.session;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** An hour that begins with the first event counted in it. Not thread-safe. */
final class HourWindow {
  static final Duration SPAN = Duration.ofHours(1);

  private @Nullable Instant began;

  /** Begins the hour at an event unless one is running. */
  void opens(Instant at) {
    if (began == null) {
      began = at;
    }
  }

  /**
   * Tells whether the hour has ended or the clock was set back to before it began; false if none
   * runs.
   */
  boolean isOver(Instant now) {
    Instant first = began;
    return first != null && (now.isBefore(first) || !now.isBefore(first.plus(SPAN)));
  }

  /** Returns when the hour began; {@code null} while none is running. */
  @Nullable Instant began() {
    return began;
  }

  /** Ends the hour; the next one begins with the next event. */
  void ends() {
    began = null;
  }
}
