package afterclass.simulator.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import afterclass.gateway.outside.Wanting;
import afterclass.gateway.wiring.EmbeddedGateway;
import afterclass.simulator.pty.Pty;
import afterclass.simulator.terminal.anviz.AnvizClock;
import afterclass.simulator.terminal.anviz.ClockFault;
import afterclass.simulator.terminal.idreader.VirtualIdReader;
import afterclass.simulator.wires.SerialWires;
import afterclass.simulator.wires.TcpWires;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Tests of terminals that answer requests only, through the whole service over their real links.
 */
class AskedTerminalsIT {
  private final InstantSource time = SmallSchool.morning();

  @Test
  void aClockOverTcpIsFetchedOnceAlsoWhenTheConnectionBreaks(@TempDir Path directory)
      throws Exception {
    AnvizClock clock = new AnvizClock(7, 50_000, SmallSchool.ZONE, time);
    clock.password("12345");
    clock.drift(Duration.ofMinutes(2));
    for (int user = 1; user <= 60; user++) {
      clock.punch(user);
    }
    clock.fault(0x40, ClockFault.NONE);
    clock.fault(0x40, ClockFault.FLIP_BIT);
    clock.fault(0x4E, ClockFault.DONE_THEN_REBOOT);
    try (TcpWires wires = TcpWires.open(clock::hear)) {
      Map<String, Object> settings = SmallSchool.settings(directory);
      SmallSchool.terminal(
          settings,
          "hall",
          Map.of(
              "link", "tcp", "protocol", "anviz", "address", wires.address(), "password", "12345"));
      try (EmbeddedGateway gateway = EmbeddedGateway.start(settings, time)) {
        SmallSchool.until(() -> clock.fresh() == 0);
        wires.hangUp();
        for (int user = 61; user <= 70; user++) {
          clock.punch(user);
        }
        SmallSchool.until(() -> clock.fresh() == 0);
        assertEquals(70, SmallSchool.punches(gateway).size());
        assertEquals(70, SmallSchool.punches(gateway).stream().distinct().count());
        assertTrue(SmallSchool.punches(gateway).contains("hall user/61"));
        assertEquals(0, clock.forbidden());
        SmallSchool.until(() -> clock.drift().abs().toSeconds() < 2);
      }
    }
  }

  @Test
  void twoClocksShareASerialLine(@TempDir Path directory) throws Exception {
    Wanting.skipIf(Pty.LINE, Pty.unavailable());
    AnvizClock one = new AnvizClock(1, 50_000, SmallSchool.ZONE, time);
    AnvizClock two = new AnvizClock(2, 50_000, SmallSchool.ZONE, time);
    one.live(true);
    for (int user = 1; user <= 30; user++) {
      two.punch(user);
    }
    Path path = directory.resolve("line");
    try (SerialWires wires = SerialWires.lay(path, List.of(one::hear, two::hear))) {
      Map<String, Object> settings = SmallSchool.settings(directory);
      for (int station = 1; station <= 2; station++) {
        SmallSchool.terminal(
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
        SmallSchool.until(() -> two.fresh() == 0);
        wires.say(one.punch(430));
        SmallSchool.until(() -> SmallSchool.punches(gateway).contains("clock-1 user/430"));
        SmallSchool.until(() -> one.fresh() == 0);
        assertEquals(31, SmallSchool.punches(gateway).size());
      }
    }
  }

  @Test
  void aCardAtAnRs485ReaderIsStoredAndTheReaderBeeps(@TempDir Path directory) throws Exception {
    Wanting.skipIf(Pty.LINE, Pty.unavailable());
    VirtualIdReader reader = new VirtualIdReader(2);
    Path path = directory.resolve("line");
    try (SerialWires wires = SerialWires.lay(path, List.of(reader::hear))) {
      Map<String, Object> settings = SmallSchool.settings(directory);
      SmallSchool.terminal(
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
        SmallSchool.until(() -> reader.polls() > 3);
        assertTrue(reader.hold("380051A282"));
        SmallSchool.until(() -> reader.beeps().contains(100));
        assertEquals(List.of("gate 380051A282"), SmallSchool.punches(gateway));
        wires.say(new byte[] {0});
      }
    }
  }
}
