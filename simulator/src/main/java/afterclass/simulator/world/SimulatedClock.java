package afterclass.simulator.world;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;

/**
 * A clock that stands still until it is moved. The embedded gateway uses it, so that a school day
 * passes as fast as it can be played. Thread-safe.
 */
public final class SimulatedClock implements InstantSource {

  private final ZoneId zone;
  private volatile Instant now;

  /**
   * Creates a clock.
   *
   * @param start wall-clock time to start at
   * @param zone the school's time zone
   */
  public SimulatedClock(LocalDateTime start, ZoneId zone) {
    this.zone = zone;
    this.now = start.atZone(zone).toInstant();
  }

  @Override
  public Instant instant() {
    return now;
  }

  /** Returns the school's wall-clock time. */
  public OffsetDateTime wallClock() {
    return now.atZone(zone).toOffsetDateTime();
  }

  /** Returns the school's time zone. */
  public ZoneId zone() {
    return zone;
  }

  /**
   * Moves the clock forward.
   *
   * @throws IllegalArgumentException if the time is earlier than now
   */
  public void moveTo(LocalDateTime wallClock) {
    Instant target = wallClock.atZone(zone).toInstant();
    if (target.isBefore(now)) {
      throw new IllegalArgumentException("the clock is at " + now + ", past " + target);
    }
    now = target;
  }
}
