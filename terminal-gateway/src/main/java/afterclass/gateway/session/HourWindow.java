package afterclass.gateway.session;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** An hour that begins with what is counted first in it. Not thread-safe. */
final class HourWindow {
  static final Duration SPAN = Duration.ofHours(1);

  private @Nullable Instant began;

  /** Something is counted: the hour begins unless one runs. */
  void opens(Instant at) {
    if (began == null) {
      began = at;
    }
  }

  /** Whether it is over, or the clock was put back behind its beginning. */
  boolean isOver(Instant now) {
    Instant first = began;
    return first != null && (now.isBefore(first) || !now.isBefore(first.plus(SPAN)));
  }

  /** When it began; {@code null} while none runs. */
  @Nullable Instant began() {
    return began;
  }

  /** Ends it; the next begins with what is counted next. */
  void ends() {
    began = null;
  }
}
