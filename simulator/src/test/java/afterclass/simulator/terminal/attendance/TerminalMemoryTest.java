package afterclass.simulator.terminal.attendance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.OffsetDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;

class TerminalMemoryTest {

  private static final OffsetDateTime SEVEN = OffsetDateTime.parse("2026-11-23T07:00:00+08:00");

  @Test
  void keepsWhatIsNotAcknowledgedOldestFirst() throws InterruptedException {
    TerminalMemory memory = new TerminalMemory();
    memory.keep("A", SEVEN);
    memory.keep("B", SEVEN);
    memory.keep("C", SEVEN);

    assertTrue(memory.acknowledge(2));
    assertFalse(memory.acknowledge(2), "a second acknowledgement is none");
    assertFalse(memory.acknowledge(9), "nor is one of a record that never was");

    assertEquals(
        List.of("A", "C"),
        memory.unacknowledged(10).stream().map(TerminalMemory.PunchRecord::credential).toList());
    assertEquals(1, memory.unacknowledged(1).size());
    assertEquals(3, memory.lastSeq());
    assertEquals(1, memory.acknowledgedCount());
    assertEquals("B", memory.find(2).orElseThrow().credential());
    assertFalse(memory.awaitEmpty(System.nanoTime()), "two still wait");

    memory.acknowledge(1);
    memory.acknowledge(3);
    assertTrue(memory.awaitEmpty(System.nanoTime()));
  }

  @Test
  void forgetsOldAcknowledgedRecordsButNeverAWaitingOne() {
    TerminalMemory memory = new TerminalMemory();
    for (int i = 0; i < 1_002; i++) {
      memory.keep("card", SEVEN);
    }
    for (long seq = 2; seq <= 1_002; seq++) {
      memory.acknowledge(seq);
    }
    assertTrue(memory.find(2).isEmpty(), "the oldest acknowledged one made room");
    assertTrue(memory.find(3).isPresent());
    assertTrue(memory.find(1).isPresent(), "not acknowledged, so kept");
  }
}
