package afterclass.gateway.protocol;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The time in which an administrator lets a terminal connect with the publicly known factory key,
 * so that it can be given its own. Outside that time the key is refused.
 */
@FunctionalInterface
public interface OnboardingWindow {

  /**
   * Returns when the window of a terminal ends. Called again for each use, on the thread of the
   * terminal's line, so it must not block.
   *
   * @param station the terminal's name
   * @return an instant on the scale of {@link Tick#wall}; {@code null}, or an instant that has
   *     passed, if it is closed
   */
  @Nullable Instant openUntil(String station);

  /** Tells whether the window of a terminal is open at an instant. */
  default boolean isOpen(String station, Instant now) {
    Instant until = openUntil(station);
    return until != null && now.isBefore(until);
  }

  /** Returns a window that is closed for every terminal. */
  static OnboardingWindow closed() {
    return station -> null;
  }
}
