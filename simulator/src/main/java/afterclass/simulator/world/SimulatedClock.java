package afterclass.simulator.world;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;

/**
 * A clock that stands still until it is moved. The embedded gateway tells the time by it, so that a
 * school day passes as fast as it can be played. Safe for use by many threads.
 */
public final class SimulatedClock implements InstantSource {

  private final ZoneId zone;
  private volatile Instant now;

  /**
   * A clock that begins at a wall-clock time.
   *
   * @param zone the school's zone
   */
  public SimulatedClock(LocalDateTime start, ZoneId zone) {
    this.zone = zone;
    this.now = start.atZone(zone).toInstant();
  }

  @Override
  public Instant instant() {
    return now;
  }

  /** The school's wall-clock time. */
  public OffsetDateTime wallClock() {
    return now.atZone(zone).toOffsetDateTime();
  }

  /** The school's zone. */
  public ZoneId zone() {
    return zone;
  }

  /**
   * Moves it forward.
   *
   * @throws IllegalArgumentException if that would be backward: time in a simulation never returns
   */
  public void moveTo(LocalDateTime wallClock) {
    Instant target = wallClock.atZone(zone).toInstant();
    if (target.isBefore(now)) {
      throw new IllegalArgumentException("the clock is at " + now + ", past " + target);
    }
    now = target;
  }
}
