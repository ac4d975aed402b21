package afterclass.simulator.load;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import org.HdrHistogram.Histogram;
import org.junit.jupiter.api.Test;

class LoadPlanTest {

  @Test
  void everyPunchHasItsTimeAndTerminalBeforehand() {
    LoadPlan plan = new LoadPlan(4, 3, Duration.ofSeconds(2));
    assertEquals(8, plan.punches());
    assertEquals(0, plan.dueNanos(0));
    assertEquals(250_000_000, plan.dueNanos(1));
    assertEquals(1_750_000_000, plan.dueNanos(7));
    assertEquals(1, plan.terminalOf(7));
    assertEquals(3, plan.punchesOf(0));
    assertEquals(3, plan.punchesOf(1));
    assertEquals(2, plan.punchesOf(2));
  }

  @Test
  void longRunsDoNotDrift() {
    LoadPlan plan = new LoadPlan(3, 1, Duration.ofMinutes(30));
    assertEquals(5_400, plan.punches());
    assertEquals(1_799_666_666_666L, plan.dueNanos(5_399));
  }

  @Test
  void whatIsOutOfBoundsIsRefused() {
    assertEquals(
        "rate: found 50001, expected 1 to 50000",
        assertThrows(
                IllegalArgumentException.class,
                () -> new LoadPlan(50_001, 1, Duration.ofSeconds(1)))
            .getMessage());
    assertThrows(IllegalArgumentException.class, () -> new LoadPlan(1, 0, Duration.ofSeconds(1)));
    assertThrows(IllegalArgumentException.class, () -> new LoadPlan(1, 1, Duration.ofHours(1)));
  }

  private static LoadResult result(long sent, long acknowledged, long stored, long distinct) {
    return new LoadResult(
        new LoadPlan(10, 1, Duration.ofSeconds(1)),
        sent,
        acknowledged,
        stored,
        distinct,
        sent,
        Duration.ofSeconds(1),
        new Histogram(3));
  }

  @Test
  void whatIsLostDoubledOrLeftWaitingIsNotHeld() {
    assertTrue(result(10, 10, 10, 10).held());
    assertFalse(result(10, 9, 10, 10).held(), "one not acknowledged");
    assertFalse(result(10, 10, 9, 9).held(), "one lost");
    assertFalse(result(10, 10, 11, 10).held(), "one doubled");
    assertFalse(result(9, 9, 9, 9).held(), "one never sent");
  }
}
