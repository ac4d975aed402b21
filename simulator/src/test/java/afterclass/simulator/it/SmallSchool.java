package afterclass.simulator.it;

import static org.awaitility.Awaitility.await;

import afterclass.gateway.journal.JournalRecord;
import afterclass.gateway.journal.PunchJournal;
import afterclass.gateway.session.OutageLog;
import afterclass.gateway.session.TerminalOutage;
import afterclass.gateway.wiring.EmbeddedGateway;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;

/** The whole service with a few terminals and no broker, on one morning. */
final class SmallSchool {
  static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
  private static final Instant BEGIN = Instant.parse("2026-11-23T00:00:00Z");

  private static final Duration DAY = Duration.ofDays(1);

  private SmallSchool() {}

  /** Returns a clock that begins in the morning and runs as fast as the machine's. */
  static InstantSource morning() {
    long from = System.nanoTime();
    return () -> BEGIN.plusNanos(System.nanoTime() - from);
  }

  static void until(Callable<Boolean> condition) {
    await().atMost(Duration.ofSeconds(60)).pollInterval(Duration.ofMillis(20)).until(condition);
  }

  static Map<String, Object> settings(Path directory) {
    Map<String, Object> settings = new HashMap<>();
    settings.put("micronaut.server.port", -1);
    settings.put("attendance.site", "school");
    settings.put("attendance.zone", ZONE.getId());
    settings.put("attendance.store", directory.resolve("attendance.db").toString());
    settings.put("attendance.mqtt.broker", "none");
    return settings;
  }

  static void terminal(Map<String, Object> settings, String name, Map<String, Object> of) {
    of.forEach((key, value) -> settings.put("attendance.terminals." + name + "." + key, value));
  }

  /** Returns the open outages, by terminal. */
  static List<String> openOutages(EmbeddedGateway gateway) {
    return gateway.bean(OutageLog.class).between(Instant.EPOCH, BEGIN.plus(DAY)).stream()
        .filter(outage -> outage.to() == null)
        .map(TerminalOutage::terminal)
        .sorted()
        .toList();
  }

  /** Returns terminal and note of every event in the journal, sorted. */
  static List<String> events(EmbeddedGateway gateway) {
    return gateway.bean(PunchJournal.class).after(0, 10_000).stream()
        .map(stored -> stored.record())
        .filter(record -> record.kind() == JournalRecord.Kind.EVENT)
        .map(record -> record.terminal() + " " + record.note())
        .sorted()
        .toList();
  }

  /** Returns terminal and credential of every punch in the journal, sorted. */
  static List<String> punches(EmbeddedGateway gateway) {
    return gateway.bean(PunchJournal.class).after(0, 10_000).stream()
        .map(stored -> stored.record())
        .filter(record -> record.kind() == JournalRecord.Kind.PUNCH)
        .map(record -> record.terminal() + " " + record.credential())
        .sorted()
        .toList();
  }
}
