package afterclass.simulator.it;

import static afterclass.simulator.it.PlayedScenario.DATE;
import static afterclass.simulator.it.PlayedScenario.ONE_PERSON;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import afterclass.gateway.link.mqtt.EmbeddedBroker;
import afterclass.simulator.kinds.Badge;
import afterclass.simulator.kinds.VirtualTerminal;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Collections;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests of a broker that stops and restarts while a terminal continues to record punches. */
class BrokerIT {

  private static final int BEFORE = 10;
  private static final int WITHOUT = 20;
  private static final int AFTER = 10;

  @Test
  void nothingIsLostOrDoubled(@TempDir Path directory) throws Exception {
    try (PlayedScenario played = PlayedScenario.play(ONE_PERSON, directory)) {
      EmbeddedBroker broker = played.stage.gateway().bean(EmbeddedBroker.class);
      throughABreak(played, broker::stop, broker::start);
    }
  }

  @Test
  void norWhenItIsABrokerOutsideTheService(@TempDir Path directory) throws Exception {
    try (TestBroker broker = TestBroker.start(directory);
        PlayedScenario played =
            PlayedScenario.play(ONE_PERSON, directory, Optional.of(broker.uri()))) {
      throughABreak(played, broker::stop, broker::begin);
    }
  }

  private interface Deed {
    void run() throws IOException;
  }

  private static void throughABreak(PlayedScenario played, Deed stop, Deed start) throws Exception {
    VirtualTerminal gate = played.stage.terminal("gate");
    OffsetDateTime at = OffsetDateTime.parse("2026-11-23T15:00:00+08:00");
    at = punch(gate, at, BEFORE);
    stop.run();
    punch(gate, at, WITHOUT);
    assertTrue(gate.waiting() >= WITHOUT, "they wait: " + gate.waiting());
    start.run();
    // Dated now: the terminal may already have said that it has nothing older.
    punch(gate, played.stage.now().atOffset(at.getOffset()), AFTER);
    await().atMost(Duration.ofSeconds(30)).until(() -> gate.waiting() == 0);
    played.stage.waits().awaitWhole("gate");
    played.stage.settle();
    assertEquals(Collections.nCopies(1 + BEFORE + WITHOUT, "gate counted"), played.seen(DATE));
    assertEquals(Collections.nCopies(AFTER, "gate counted"), played.seen(DATE.plusDays(1)));
  }

  private static OffsetDateTime punch(VirtualTerminal gate, OffsetDateTime from, int count)
      throws Exception {
    OffsetDateTime at = from;
    for (int i = 0; i < count; i++) {
      gate.present(new Badge("T001", "0009357203"), at);
      at = at.plusSeconds(1);
    }
    return at;
  }
}
