package afterclass.simulator.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import afterclass.gateway.days.ClockStatus;
import afterclass.gateway.days.DayKeeper;
import afterclass.gateway.days.Replay;
import afterclass.gateway.journal.ChainReport;
import afterclass.gateway.journal.ChainVerifier;
import afterclass.gateway.ledger.LedgerReader;
import afterclass.gateway.time.ClockUncertainty;
import afterclass.gateway.wiring.EmbeddedGateway;
import afterclass.simulator.api.GatewayApi;
import afterclass.simulator.api.OwnAccount;
import afterclass.simulator.terminal.attendance.AttendanceTerminal;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests of the whole service while the machine's wall clock is set forward by a month and back. */
class ClockStepIT {
  private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);

  @Test
  void aMonthAheadForAMomentPostsNothing(@TempDir Path directory) throws Exception {
    AtomicReference<Duration> wrong = new AtomicReference<>(Duration.ZERO);
    long from = System.nanoTime();
    Instant begin = MONDAY.atTime(6, 50).atZone(SmallSchool.ZONE).toInstant();
    Map<String, Object> settings = SmallSchool.settings(directory);
    settings.put("attendance.mqtt.broker", "embedded");
    settings.put("attendance.mqtt.port", 0);
    settings.put("attendance.first-day", "2026-09-01");
    SmallSchool.terminal(settings, "gate", Map.of("link", "mqtt", "protocol", "attendance"));
    try (EmbeddedGateway gateway =
            EmbeddedGateway.start(
                Map.of(),
                settings,
                () -> begin.plusNanos(System.nanoTime() - from).plus(wrong.get()),
                System::nanoTime);
        AttendanceTerminal gate =
            new AttendanceTerminal(
                AttendanceTerminal.Settings.of(
                    URI.create("tcp://127.0.0.1:" + gateway.brokerPort()), "school", "gate"))) {
      school(OwnAccount.api(gateway));
      gate.powerOn();
      SmallSchool.until(gate::online);
      DayKeeper keeper = gateway.bean(DayKeeper.class);
      wrong.set(Duration.ofDays(30));
      SmallSchool.until(() -> stepped(keeper.clock()));
      gate.punch(
          "1001",
          begin.plusNanos(System.nanoTime() - from).atZone(SmallSchool.ZONE).toOffsetDateTime());
      SmallSchool.until(() -> contradicted(keeper.clock()));
      wrong.set(Duration.ZERO);
      SmallSchool.until(() -> !stepped(keeper.clock()));
      gate.punch(
          "1002",
          begin.plusNanos(System.nanoTime() - from).atZone(SmallSchool.ZONE).toOffsetDateTime());
      SmallSchool.until(() -> keeper.clock().well());
      keeper.settle(Duration.ofSeconds(30));
      assertEquals(
          0, gateway.bean(LedgerReader.class).standing(MONDAY, MONDAY.plusDays(60)).size());
      assertEquals(2, SmallSchool.punches(gateway).size());
      assertTrue(gateway.bean(ChainVerifier.class).verify().stream().allMatch(ChainReport::intact));
      assertEquals(0, gateway.bean(Replay.class).compare(MONDAY, MONDAY.plusDays(60)).size());
    }
  }

  private static boolean stepped(ClockStatus standing) {
    ClockUncertainty doubt = standing.doubt();
    return doubt != null && doubt.stepped();
  }

  private static boolean contradicted(ClockStatus standing) {
    ClockUncertainty doubt = standing.doubt();
    return doubt != null && doubt.wallWrong();
  }

  private static void school(GatewayApi api) throws Exception {
    api.importCsv("staff", "staffNo,name\nT001,one\nT002,two\nT003,three\n");
    api.importCsv("cards", "card,staffNo,from\n1001,T001,2026-09-01\n1002,T002,2026-09-01\n");
    StringBuilder roster = new StringBuilder("staffNo,weekday,service,from\n");
    for (int weekday = 1; weekday <= 5; weekday++) {
      for (int no = 1; no <= 3; no++) {
        roster.append("T00%d,%d,noon,2026-11-23%n".formatted(no, weekday));
      }
    }
    api.importCsv("roster", roster.toString());
  }
}
