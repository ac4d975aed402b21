package afterclass.architecture.planted;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Random;

/**
 * A deliberate violation: uses the system's time and randomness, in a package that is not
 * null-marked.
 */
@SuppressWarnings("JavaTimeDefaultTimeZone")
public final class BrokenHabits {
  private BrokenHabits() {}

  /** Calls all forbidden methods. */
  public static List<Object> all() {
    return List.of(
        Instant.now(),
        LocalDate.now(),
        LocalDateTime.now(),
        ZonedDateTime.now(),
        OffsetDateTime.now(),
        System.currentTimeMillis(),
        new Random(),
        Math.random());
  }
}
