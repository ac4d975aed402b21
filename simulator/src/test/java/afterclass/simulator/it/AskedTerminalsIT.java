package afterclass.simulator.it;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import afterclass.gateway.journal.JournalRecord;
import afterclass.gateway.journal.PunchJournal;
import afterclass.gateway.wiring.EmbeddedGateway;
import afterclass.simulator.pty.Pty;
import afterclass.simulator.terminal.anviz.AnvizClock;
import afterclass.simulator.terminal.anviz.ClockFault;
import afterclass.simulator.terminal.idreader.WallReader;
import afterclass.simulator.wires.SerialWires;
import afterclass.simulator.wires.TcpWires;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Terminals that wait to be asked, through the whole service over their real links. */
class AskedTerminalsIT {
  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
  private static final Instant BEGIN = Instant.parse("2026-11-23T00:00:00Z");

  /** A clock that begins in the morning and runs as fast as the machine's. */
  private final InstantSource time;

  AskedTerminalsIT() {
    long from = System.nanoTime();
    time = () -> BEGIN.plusNanos(System.nanoTime() - from);
  }

  private static void until(Callable<Boolean> condition) {
    await().atMost(Duration.ofSeconds(60)).pollInterval(Duration.ofMillis(20)).until(condition);
  }

  private static Map<String, Object> settings(Path directory) {
    Map<String, Object> settings = new HashMap<>();
    settings.put("micronaut.server.port", -1);
    settings.put("attendance.site", "school");
    settings.put("attendance.zone", ZONE.getId());
    settings.put("attendance.store", directory.resolve("attendance.db").toString());
    settings.put("attendance.mqtt.broker", "none");
    return settings;
  }

  private static void terminal(Map<String, Object> settings, String name, Map<String, Object> of) {
    of.forEach((key, value) -> settings.put("attendance.terminals." + name + "." + key, value));
  }

  private static List<String> punches(EmbeddedGateway gateway) {
    return gateway.bean(PunchJournal.class).after(0, 10_000).stream()
        .map(stored -> stored.record())
        .filter(record -> record.kind() == JournalRecord.Kind.PUNCH)
        .map(record -> record.terminal() + " " + record.credential())
        .sorted()
        .toList();
  }

  @Test
  void aClockOverTcpIsFetchedOnceAlsoWhenTheConnectionBreaks(@TempDir Path directory)
      throws Exception {
    AnvizClock clock = new AnvizClock(7, 50_000, ZONE, time);
    clock.password("12345");
    clock.drift(Duration.ofMinutes(2));
    for (int user = 1; user <= 60; user++) {
      clock.punch(user);
    }
    clock.fault(0x40, ClockFault.NONE);
    clock.fault(0x40, ClockFault.FLIP_BIT);
    clock.fault(0x4E, ClockFault.DONE_THEN_REBOOT);
    try (TcpWires wires = TcpWires.open(clock::hear)) {
      Map<String, Object> settings = settings(directory);
      terminal(
          settings,
          "hall",
          Map.of(
              "link", "tcp", "protocol", "anviz", "address", wires.address(), "password", "12345"));
      try (EmbeddedGateway gateway = EmbeddedGateway.start(settings, time)) {
        until(() -> clock.fresh() == 0);
        wires.hangUp();
        for (int user = 61; user <= 70; user++) {
          clock.punch(user);
        }
        until(() -> clock.fresh() == 0);
        assertEquals(70, punches(gateway).size());
        assertEquals(70, punches(gateway).stream().distinct().count());
        assertTrue(punches(gateway).contains("hall user/61"));
        assertEquals(0, clock.forbidden());
        until(() -> clock.drift().abs().toSeconds() < 2);
      }
    }
  }

  @Test
  void twoClocksShareASerialLine(@TempDir Path directory) throws Exception {
    Assumptions.assumeTrue(Pty.available(), () -> Pty.unavailable().orElse(""));
    AnvizClock one = new AnvizClock(1, 50_000, ZONE, time);
    AnvizClock two = new AnvizClock(2, 50_000, ZONE, time);
    one.live(true);
    for (int user = 1; user <= 30; user++) {
      two.punch(user);
    }
    Path path = directory.resolve("line");
    try (SerialWires wires = SerialWires.lay(path, List.of(one::hear, two::hear))) {
      Map<String, Object> settings = settings(directory);
      for (int station = 1; station <= 2; station++) {
        terminal(
            settings,
            "clock-" + station,
            Map.of(
                "link",
                "serial",
                "protocol",
                "anviz",
                "address",
                path.toString(),
                "station",
                Integer.toString(station)));
      }
      try (EmbeddedGateway gateway = EmbeddedGateway.start(settings, time)) {
        until(() -> two.fresh() == 0);
        wires.say(one.punch(430));
        until(() -> punches(gateway).contains("clock-1 user/430"));
        until(() -> one.fresh() == 0);
        assertEquals(31, punches(gateway).size());
      }
    }
  }

  @Test
  void aCardAtAnRs485ReaderIsStoredAndTheReaderBeeps(@TempDir Path directory) throws Exception {
    Assumptions.assumeTrue(Pty.available(), () -> Pty.unavailable().orElse(""));
    WallReader reader = new WallReader(2);
    Path path = directory.resolve("line");
    try (SerialWires wires = SerialWires.lay(path, List.of(reader::hear))) {
      Map<String, Object> settings = settings(directory);
      terminal(
          settings,
          "gate",
          Map.of(
              "link",
              "serial",
              "protocol",
              "rs485-id-reader",
              "address",
              path.toString(),
              "baud",
              19200,
              "station",
              "2"));
      try (EmbeddedGateway gateway = EmbeddedGateway.start(settings, time)) {
        until(() -> reader.polls() > 3);
        assertTrue(reader.hold("380051A282"));
        until(() -> reader.beeps().contains(100));
        assertEquals(List.of("gate 380051A282"), punches(gateway));
        wires.say(new byte[] {0});
      }
    }
  }
}
