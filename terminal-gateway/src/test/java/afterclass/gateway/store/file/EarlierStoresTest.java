package afterclass.gateway.store.file;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import afterclass.gateway.cli.GatewayMain;
import afterclass.gateway.days.DayKeeper;
import afterclass.gateway.days.Replay;
import afterclass.gateway.ledger.LedgerReader;
import afterclass.gateway.registry.RegistryStore;
import afterclass.gateway.roster.ImportKind;
import afterclass.gateway.roster.ImportService;
import afterclass.gateway.wiring.EmbeddedGateway;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tukaani.xz.XZInputStream;

/** Tests that a store of an earlier version opens, stays intact and gives the same results. */
class EarlierStoresTest {
  private static final String V8 = "/stores/v8-school.db.xz";
  private static final LocalDate FIRST = LocalDate.of(2025, 11, 25);
  private static final LocalDate LAST = LocalDate.of(2026, 11, 24);

  /** The morning after the last day in the store. */
  private static final Instant NEXT = Instant.parse("2026-11-25T00:00:00Z");

  private Path folder;
  private Path store;

  @BeforeEach
  void unpack(@TempDir Path temporary) throws IOException {
    folder = temporary;
    store = folder.resolve("attendance.db");
    try (InputStream packed = resource(V8);
        InputStream content = new XZInputStream(packed)) {
      Files.copy(content, store);
    }
    Files.writeString(
        folder.resolve("application.yml"), "attendance:\n  store: \"" + store + "\"\n");
  }

  private static InputStream resource(String name) {
    return Objects.requireNonNull(EarlierStoresTest.class.getResourceAsStream(name), name);
  }

  /** Runs a command that must succeed, and returns its output. */
  private String run(String... args) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    List<String> all = new ArrayList<>(List.of(args));
    all.addAll(List.of("--config", folder.toString(), "--lang", "zh"));
    int status = GatewayMain.execute(out, err, all.toArray(String[]::new));
    String said = out.toString(StandardCharsets.UTF_8);
    assertEquals(0, status, () -> said + err.toString(StandardCharsets.UTF_8));
    return said;
  }

  @Test
  void itIsIntactJudgedAsItWasAndReportedToTheByte() throws IOException {
    String chains = run("verify");
    assertTrue(chains.lines().count() >= 4, chains);
    run("replay", "--from", FIRST.toString(), "--to", LAST.toString());
    for (String report : List.of("lesson-hours", "forfeits")) {
      Path file = folder.resolve(report + ".csv");
      run("report", report, "--from", "2026-10-01", "--to", "2026-10-31", "--out", file.toString());
      try (InputStream before = resource("/stores/v8-" + report + "-2026-10.csv")) {
        assertArrayEquals(before.readAllBytes(), Files.readAllBytes(file), report);
      }
    }
    run("verify");
  }

  /** The store's only terminal was removed from the settings, and an old day is corrected. */
  @Test
  void aTerminalThatIsTakenOutChangesNoDayBefore() throws IOException {
    try (EmbeddedGateway first = serve("gate-1")) {
      first.bean(DayKeeper.class).settle(Duration.ofMinutes(2));
    }
    try (EmbeddedGateway gateway = serve("hall-1")) {
      assertEquals(
          List.of("school/gate-1 " + Instant.EPOCH + " " + NEXT, "school/hall-1 " + NEXT + " null"),
          gateway.bean(RegistryStore.class).history().stream()
              .map(span -> span.name() + " " + span.from() + " " + span.until())
              .toList());
      LedgerReader ledger = gateway.bean(LedgerReader.class);
      long forfeits = forfeits(ledger);
      assertTrue(forfeits > 100, "a year has its forfeits: " + forfeits);
      String row = "date,type,note\n2026-10-14,school,a note changes the day and nothing of it";
      assertEquals(
          List.of(),
          gateway
              .bean(ImportService.class)
              .importCsv(
                  ImportKind.CALENDAR, row.getBytes(StandardCharsets.UTF_8), false, "note.csv")
              .problems());
      gateway.bean(DayKeeper.class).settle(Duration.ofMinutes(2));
      assertEquals(forfeits, forfeits(ledger));
      assertEquals(List.of(), gateway.bean(Replay.class).compare(FIRST, LAST));
    }
  }

  private static long forfeits(LedgerReader ledger) {
    return ledger.standing(FIRST, LAST).stream()
        .filter(entry -> entry.status().name().equals("FORFEITED"))
        .count();
  }

  private EmbeddedGateway serve(String terminal) {
    return EmbeddedGateway.start(
        Map.of(
            "micronaut.server.port",
            -1,
            "attendance.store",
            store.toString(),
            "attendance.mqtt.port",
            0,
            "attendance.judging.enabled",
            false,
            "attendance.terminals." + terminal + ".link",
            "mqtt",
            "attendance.terminals." + terminal + ".protocol",
            "attendance"),
        InstantSource.fixed(NEXT));
  }
}
