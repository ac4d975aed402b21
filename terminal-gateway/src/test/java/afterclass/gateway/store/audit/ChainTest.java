package afterclass.gateway.store.audit;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import afterclass.gateway.days.DayDecision;
import afterclass.gateway.journal.ChainReport;
import afterclass.gateway.journal.ChainVerifier;
import afterclass.gateway.journal.PunchJournal;
import afterclass.gateway.roster.StaffDay;
import afterclass.gateway.store.StoreCondition;
import afterclass.gateway.store.StoreFixture;
import afterclass.gateway.store.days.StoredDecisions;
import afterclass.gateway.store.file.Backup;
import afterclass.gateway.transaction.StoreException;
import afterclass.rules.ledger.LedgerEntry;
import afterclass.rules.model.Justification;
import afterclass.rules.model.PolicyStamp;
import afterclass.rules.model.Reason;
import afterclass.rules.model.ServiceStatus;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChainTest {
  private static final InstantSource CLOCK =
      InstantSource.fixed(Instant.parse("2026-11-23T04:00:00Z"));
  private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);
  private static final List<String> NO_TRIGGERS =
      List.of(
          "drop trigger journal_no_update",
          "drop trigger journal_no_delete",
          "drop trigger decision_no_update",
          "drop trigger decision_no_delete",
          "drop trigger ledger_no_update",
          "drop trigger ledger_no_delete");

  /** Creates a store with three records, two decisions and three ledger entries. */
  private static Path filled(Path folder) {
    Path file = folder.resolve("filled.db");
    try (StoreFixture store = StoreFixture.open(file, CLOCK)) {
      for (int i = 1; i <= 3; i++) {
        store
            .bean(PunchJournal.class)
            .append(StoreFixture.punch(i))
            .toCompletableFuture()
            .orTimeout(30, SECONDS)
            .join();
      }
      StoredDecisions decisions = store.bean(StoredDecisions.class);
      StaffDay day = new StaffDay("T1", MONDAY);
      DayDecision first = decisions.append(day, CLOCK.instant(), 1, "{\"a\":1}", "{\"b\":1}");
      decisions.post(first.id(), List.of(entry(1, null)));
      DayDecision second = decisions.append(day, CLOCK.instant(), 3, "{\"a\":2}", "{\"b\":2}");
      decisions.post(second.id(), List.of(entry(2, 1L), entry(3, null)));
      assertEquals(List.of(entry(3, null)), decisions.standing(MONDAY, MONDAY));
      assertEquals(
          List.of(entry(1, null), entry(2, 1L), entry(3, null)), decisions.all("T1", MONDAY));
      assertEquals(Optional.of(second), decisions.latest("T1", MONDAY));
      assertEquals(List.of(first, second), decisions.history("T1", MONDAY));
      assertEquals(List.of(second), decisions.latestOn(MONDAY));
      assertEquals(
          List.of(second), decisions.latest(List.of(day, new StaffDay("T2", MONDAY), day)));
      assertEquals(List.of(), decisions.latest(List.of()));
    }
    return file;
  }

  private static LedgerEntry entry(long id, @org.jspecify.annotations.Nullable Long reverses) {
    return new LedgerEntry(
        id,
        "T1",
        MONDAY,
        "noon",
        ServiceStatus.FORFEITED,
        3,
        null,
        List.of(
            new Justification("morning-check", "六.1", Reason.LATE),
            new Justification(null, null, Reason.LEAVE)),
        new PolicyStamp("p", "1", "ab"),
        reverses);
  }

  private static List<ChainReport> verify(Path file) {
    try (StoreFixture store = StoreFixture.open(file, CLOCK)) {
      return store.bean(ChainVerifier.class).verify();
    }
  }

  @Test
  void findsAllIntact(@TempDir Path folder) {
    List<ChainReport> reports = verify(filled(folder));
    assertEquals(
        List.of(
            "journal 3 true",
            "decision 2 true",
            "ledger 3 true",
            "audit 0 true",
            "month-sheet 0 true"),
        reports.stream().map(r -> r.chain() + " " + r.rows() + " " + r.intact()).toList());
    assertEquals(64, reports.get(0).head().length());
  }

  @Test
  void findsEveryChangedColumnMissingAndMovedRow(@TempDir Path folder) throws Exception {
    Path file = filled(folder);
    List<String> tampering =
        List.of(
            "update journal set credential = '0012345679' where position = 2",
            "update journal set raw = x'00' where position = 1",
            "update journal set occurred_at = occurred_at + 1 where position = 2",
            "update journal set identity = identity || ' ' where position = 3",
            "update journal set note = '' where position = 1",
            "update journal set committed_at = committed_at - 1 where position = 3",
            "update journal set hash = zeroblob(32) where position = 3",
            "delete from journal where position = 2",
            "delete from journal where position = 3",
            "delete from journal where position = 1",
            "update journal set position = 20 where position = 2;",
            "update decision set facts_json = '{}' where id = 1",
            "update decision set journal_position = 2 where id = 2",
            "delete from decision where id = 2",
            "update ledger set hours = 2 where id = 3",
            "update ledger set status = 'EARNED' where id = 3",
            "update ledger set reverses = null where id = 2",
            "update ledger set because = '' where id = 1",
            "update ledger set decision_id = 1 where id = 3",
            "delete from ledger where id = 3");
    for (String sql : tampering) {
      Path copy = folder.resolve("tampered.db");
      Files.copy(file, copy, StandardCopyOption.REPLACE_EXISTING);
      List<String> all = new ArrayList<>(NO_TRIGGERS);
      all.add("pragma foreign_keys = off");
      all.add(sql);
      StoreFixture.behindItsBack(copy, all.toArray(String[]::new));
      List<ChainReport> reports = verify(copy);
      assertEquals(1, reports.stream().filter(r -> !r.intact()).count(), sql + " gave " + reports);
    }
  }

  @Test
  void refusesToChangeDecisionsAndLedger(@TempDir Path folder) {
    Path file = filled(folder);
    for (String sql :
        List.of(
            "update decision set staff = 'T2'",
            "delete from decision",
            "update ledger set hours = 9",
            "delete from ledger")) {
      assertThrows(SQLException.class, () -> StoreFixture.behindItsBack(file, sql), sql);
    }
  }

  @Test
  void backsUpEverythingIntoOneFile(@TempDir Path folder) {
    Path file = filled(folder);
    Path copy = folder.resolve("backups").resolve("monday.db");
    try (StoreFixture store = StoreFixture.open(file, CLOCK)) {
      store.bean(Backup.class).to(copy);
      assertThrows(StoreException.class, () -> store.bean(Backup.class).to(copy));
    }
    assertEquals(verify(file), verify(copy));
  }

  @Test
  void probesWhetherItCanBeWritten(@TempDir Path folder) throws SQLException {
    Path file = filled(folder);
    try (StoreFixture store = StoreFixture.open(file, CLOCK)) {
      StoreCondition probe = store.bean(StoreCondition.class);
      assertFalse(probe.fault().isPresent());
      StoreFixture.behindItsBack(
          file,
          "create trigger full before update on bookmark begin"
              + " select raise(abort, 'disk full'); end");
      assertTrue(probe.fault().orElseThrow().contains("disk full"));
    }
  }
}
