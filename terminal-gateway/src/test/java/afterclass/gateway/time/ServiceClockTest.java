package afterclass.gateway.time;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** Tests that service time follows the wall clock as long as it agrees with the monotonic clock. */
class ServiceClockTest {
  private static final Instant BEGIN = Instant.parse("2026-11-23T00:00:00Z");

  private Instant wall = BEGIN;
  private long counted;
  private long slept;

  private final ServiceClock clock =
      new ServiceClock(
          () -> wall,
          new MonotonicClock() {
            @Override
            public long nanos() {
              return counted;
            }

            @Override
            public long nanosWithSleep() {
              return counted + slept;
            }
          });

  private void pass(Duration time) {
    wall = wall.plus(time);
    counted += time.toNanos();
  }

  /** Lets seconds pass in which the clock is read continuously. */
  private void run(int seconds) {
    for (int i = 0; i < seconds; i++) {
      pass(Duration.ofSeconds(1));
      clock.observe();
    }
  }

  private ClockUncertainty doubt() {
    return clock.doubt().orElseThrow();
  }

  @Test
  void followsTheWallClockAndItsSmallCorrections() {
    run(30);
    wall = wall.plusMillis(1_900);
    run(1);
    wall = wall.minusMillis(1_900);
    run(1);
    // A leap second: the wall clock shows the last second of the day twice.
    wall = wall.minusSeconds(1);
    run(3);
    assertEquals(wall, clock.instant());
    assertTrue(clock.doubt().isEmpty());
  }

  @Test
  void goesOnFromTheTimeBeforeAStepAhead() {
    run(10);
    wall = wall.plus(Duration.ofDays(30));
    assertEquals(BEGIN.plusSeconds(10), clock.instant());
    run(10);
    assertEquals(BEGIN.plusSeconds(20), clock.instant());
    assertEquals(Duration.ofDays(30), doubt().ahead());
    assertEquals(BEGIN.plusSeconds(10), doubt().since());
    wall = wall.minus(Duration.ofDays(30));
    run(1);
    assertEquals(wall, clock.instant());
    assertEquals(2, doubt().number());
    assertFalse(doubt().stepped());
    assertEquals(BEGIN.plusSeconds(10), doubt().since());
  }

  @Test
  void neverReturnsWhenTheWallClockIsPutBack() {
    run(10);
    wall = wall.minus(Duration.ofHours(1));
    run(5);
    assertEquals(BEGIN.plusSeconds(15), clock.instant());
    clock.believeWall();
    assertEquals(wall, clock.instant());
    assertFalse(doubt().stepped());
    assertEquals(wall, doubt().since());
  }

  @Test
  void noticesThatNobodyReadIt() {
    run(3);
    pass(Duration.ofSeconds(20));
    assertEquals(wall, clock.instant());
    assertEquals(BEGIN.plusSeconds(3), doubt().since());
    assertEquals(BEGIN.plusSeconds(23), doubt().noticed());
    assertFalse(doubt().slept());
  }

  @Test
  void keepsTheFirstSureInstantOfSeveralPausesInARow() {
    run(3);
    pass(Duration.ofSeconds(20));
    run(1);
    pass(Duration.ofSeconds(20));
    clock.observe();
    assertEquals(2, doubt().number());
    assertEquals(BEGIN.plusSeconds(3), doubt().since());
    clock.settle(1);
    assertTrue(clock.doubt().isPresent());
    clock.settle(2);
    assertTrue(clock.doubt().isEmpty());
  }

  @Test
  void tellsASleepFromAStep() {
    run(3);
    wall = wall.plus(Duration.ofHours(11));
    slept += Duration.ofHours(11).toNanos();
    assertEquals(wall, clock.instant());
    assertFalse(doubt().stepped());
    assertTrue(doubt().slept());
  }

  @Test
  void countsAsHeardOnlyWhatWasReceivedSince() {
    run(3);
    pass(Duration.ofSeconds(20));
    clock.observe();
    long before = clock.numberAt(BEGIN.plusSeconds(3));
    long since = clock.numberAt(BEGIN.plusSeconds(23));
    assertEquals(BEGIN.plusSeconds(3), clock.doubtedSince(before).orElseThrow());
    assertTrue(clock.doubtedSince(since).isEmpty());
  }

  @Test
  void believesAnythingWithoutAClockToCompareWith() {
    ServiceClock simulated = ServiceClock.unwatched(() -> wall);
    wall = wall.plus(Duration.ofDays(400));
    assertEquals(wall, simulated.instant());
    assertTrue(simulated.doubt().isEmpty());
  }
}
