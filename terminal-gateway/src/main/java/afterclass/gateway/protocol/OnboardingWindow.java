package afterclass.gateway.protocol;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The time in which an administrator lets a terminal come with the key that every factory knows, so
 * that it can be given one of its own. Outside of it such a key is refused.
 */
@FunctionalInterface
public interface OnboardingWindow {

  /**
   * Until when it is open for a terminal; asked anew each time, from the thread of its line, so it
   * must answer at once.
   *
   * @param station the terminal's name
   * @return an instant on the scale of {@link Tick#wall}; {@code null}, or an instant that has
   *     passed, if it is closed
   */
  @Nullable Instant openUntil(String station);

  /** Whether it is open for a terminal at an instant. */
  default boolean isOpen(String station, Instant now) {
    Instant until = openUntil(station);
    return until != null && now.isBefore(until);
  }

  /** Never open for anybody. */
  static OnboardingWindow closed() {
    return station -> null;
  }
}
