package afterclass.simulator.it;

import static afterclass.simulator.it.PlayedScenario.DATE;
import static afterclass.simulator.it.PlayedScenario.ONE_PERSON;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import afterclass.gateway.link.mqtt.EmbeddedBroker;
import afterclass.simulator.terminal.attendance.AttendanceTerminal;
import java.nio.file.Path;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Collections;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A broker that stops and comes back, while a terminal goes on punching. */
class BrokerIT {

  private static final int BEFORE = 10;
  private static final int WITHOUT = 20;
  private static final int AFTER = 10;

  @Test
  void nothingIsLostOrDoubled(@TempDir Path directory) throws Exception {
    try (PlayedScenario played = PlayedScenario.play(ONE_PERSON, directory)) {
      AttendanceTerminal gate = played.stage.clockTerminal("gate");
      OffsetDateTime at = OffsetDateTime.parse("2026-11-23T15:00:00+08:00");
      EmbeddedBroker broker = played.stage.gateway().bean(EmbeddedBroker.class);

      at = punch(gate, at, BEFORE);
      broker.stop();
      at = punch(gate, at, WITHOUT);
      assertTrue(gate.waiting() >= WITHOUT, "they wait: " + gate.waiting());
      broker.start();
      punch(gate, at, AFTER);

      assertTrue(gate.awaitAcknowledged(Duration.ofSeconds(30)), "waiting: " + gate.waiting());
      played.stage.awaitWhole("gate");
      assertEquals(
          Collections.nCopies(1 + BEFORE + WITHOUT + AFTER, "gate counted"), played.seen(DATE));
    }
  }

  private static OffsetDateTime punch(AttendanceTerminal gate, OffsetDateTime from, int count) {
    OffsetDateTime at = from;
    for (int i = 0; i < count; i++) {
      gate.punch("0009357203", at);
      at = at.plusSeconds(1);
    }
    return at;
  }
}
