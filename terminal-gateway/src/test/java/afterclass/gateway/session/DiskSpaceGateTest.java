package afterclass.gateway.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

class DiskSpaceGateTest {
  private static final Instant EIGHT = Instant.parse("2026-11-23T08:00:00Z");

  private final AtomicBoolean room = new AtomicBoolean(true);
  private final DiskSpaceGate gate = new DiskSpaceGate(room::get);

  @Test
  void everythingIsKeptWhileThereIsRoom() {
    for (int i = 0; i < 100_000; i++) {
      assertTrue(gate.take(65_536, EIGHT));
    }
    assertEquals(Optional.empty(), gate.rest());
  }

  @Test
  void whatFindsNoRoomIsCountedAndTheCountIsDueAnHourAfterTheFirst() {
    room.set(false);
    assertFalse(gate.take(41, EIGHT.plusSeconds(1)));
    assertFalse(gate.take(0, EIGHT.plusSeconds(4)));
    assertEquals(Optional.empty(), gate.due(EIGHT.plusSeconds(3600)));
    room.set(true);
    assertTrue(gate.take(7, EIGHT.plusSeconds(3600)));
    assertEquals(
        Optional.of(new DiskSpaceGate.LeftOut(2, 41, EIGHT.plusSeconds(1))),
        gate.due(EIGHT.plusSeconds(3601)));
    assertEquals(Optional.empty(), gate.due(EIGHT.plusSeconds(9000)));
  }

  @Test
  void aClockSetBackDoesNotLockTheCount() {
    room.set(false);
    assertFalse(gate.take(1, EIGHT));
    assertEquals(
        Optional.of(new DiskSpaceGate.LeftOut(1, 1, EIGHT)), gate.due(EIGHT.minusSeconds(1)));
  }
}
