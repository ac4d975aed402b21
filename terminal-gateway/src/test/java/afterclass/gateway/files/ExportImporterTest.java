package afterclass.gateway.files;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import afterclass.gateway.days.DayKeeper;
import afterclass.gateway.i18n.Messages;
import afterclass.gateway.journal.JournalRecord;
import afterclass.gateway.journal.PunchJournal;
import afterclass.gateway.journal.StoredRecord;
import afterclass.gateway.roster.ImportKind;
import afterclass.gateway.roster.ImportService;
import afterclass.gateway.roster.RowProblem;
import afterclass.gateway.session.Terminal;
import afterclass.gateway.web.Office;
import afterclass.gateway.wire.Bytes;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExportImporterTest {
  private static final String LINE = "        7\t2026-11-23 07:05:33\t1\t0\t15\t0\r\n";

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static ExportResult take(Office office, String text, boolean partial) {
    return office
        .gateway()
        .bean(ExportImporter.class)
        .attlog(
            new CopiedFile(bytes(text), Optional.empty()),
            gate(office),
            partial,
            (done, all) -> {});
  }

  private static Terminal gate(Office office) {
    return office.gateway().bean(TerminalChoice.class).find("gate").orElseThrow();
  }

  private static List<StoredRecord> journal(Office office) {
    return office.gateway().bean(PunchJournal.class).after(0, 1_000);
  }

  @Test
  void aLineIsAPunchOfItsTerminalAndOnlyOnce(@TempDir Path folder) {
    try (Office office = new Office(folder, false)) {
      assertEquals(
          new ExportResult(1, 0, 0, 1, 0, 0, List.of(), Optional.empty()),
          take(office, LINE, false));
      JournalRecord stored = journal(office).get(0).record();
      assertEquals(JournalRecord.Kind.PUNCH, stored.kind());
      assertEquals("school/gate", stored.site() + "/" + stored.terminal());
      assertEquals("attlog", stored.protocol());
      assertEquals("user/7", stored.credential());
      assertEquals(Instant.parse("2026-11-22T23:05:33Z"), stored.terminalTime());
      assertEquals(null, stored.recordNo());
      assertEquals(LINE.strip(), stored.raw().utf8().strip());
      assertEquals(
          new ExportResult(1, 0, 1, 0, 0, 0, List.of(), Optional.empty()),
          take(office, LINE, false));
      assertEquals(1, journal(office).size());
    }
  }

  @Test
  void whatTheTerminalSentByItselfIsTheSamePunch(@TempDir Path folder) {
    try (Office office = new Office(folder, false)) {
      Bytes pushed = Bytes.ofUtf8("7\t2026-11-23 07:05:33\t0\t15\t0\t0\t0");
      office
          .gateway()
          .bean(PunchJournal.class)
          .append(
              new JournalRecord(
                  JournalRecord.Kind.PUNCH,
                  "school",
                  "gate",
                  "zkpush",
                  "user/7",
                  Instant.parse("2026-11-22T23:05:33Z"),
                  null,
                  Instant.parse("2026-11-22T23:05:34Z"),
                  pushed,
                  pushed.length(),
                  null))
          .toCompletableFuture()
          .join();
      assertEquals(
          new ExportResult(1, 0, 1, 0, 0, 0, List.of(), Optional.empty()),
          take(office, LINE, false));
      assertEquals(1, journal(office).size());
    }
  }

  @Test
  void aFileWithABadLineChangesNothingUnlessAsked(@TempDir Path folder) {
    String file = LINE + "8\tyesterday\t1\t0\t15\t0\n" + LINE.replace("33", "34");
    try (Office office = new Office(folder, false)) {
      ExportResult refused = take(office, file, false);
      assertEquals(3, refused.rowsRead());
      assertEquals(0, refused.rowsTaken());
      assertEquals(1, refused.problems().size());
      RowProblem problem = refused.problems().get(0);
      assertEquals(
          "2 2 yesterday",
          problem.line() + " " + problem.place(Messages.EN) + " " + problem.found());
      assertEquals(
          "a date that begins with its year, and a time: 2026-11-23 07:05:33, 2026/11/23 7:05 or"
              + " 2026-11-23 07:05:33 AM",
          problem.expected(Messages.EN));
      assertEquals(1, refused.refused());
      assertEquals(0, journal(office).size());
      ExportResult taken = take(office, file, true);
      assertEquals(2, taken.rowsTaken());
      assertEquals(2, taken.changed());
      assertEquals(refused.problems(), taken.problems());
    }
  }

  /**
   * Imports a line for each of the five counts; punches from before the terminal was installed
   * never count.
   */
  @Test
  void eachLineIsInOneOfFiveNumbers(@TempDir Path folder) throws Exception {
    try (Office office = new Office(folder, false).day()) {
      office
          .gateway()
          .bean(ImportService.class)
          .importCsv(
              ImportKind.CARDS,
              bytes("card,staffNo,from\nuser/gate/7,T2,2024-09-01"),
              false,
              "test");
      take(office, LINE, false);
      String file =
          LINE
              + LINE.replace(":33", ":34")
              + LINE.replace(":33", ":35").replace("7\t2026-11", "7\t2024-11")
              + LINE.replace("7\t2026", "8\t2026")
              + LINE.replace("7\t2026", "7 7\t2026");
      ExportResult result = take(office, file, true);
      assertEquals(
          "5: 1 1 1 1 1",
          result.rowsRead()
              + ": "
              + result.fresh()
              + " "
              + result.known()
              + " "
              + result.suspect()
              + " "
              + result.nobodys()
              + " "
              + result.refused());
      assertEquals(4, result.rowsTaken());
      assertEquals(3, result.changed());
    }
  }

  @Test
  void aFileInAnotherEncodingOrWithAnotherHeadingIsRefusedWithOneMessage(@TempDir Path folder) {
    try (Office office = new Office(folder, false)) {
      ExportResult encoded = take(office, "\0\0" + LINE.replace("\t", "\0\0\0\0\0\0\0"), true);
      assertEquals(1, encoded.problems().size(), encoded.toString());
      assertTrue(
          encoded.problems().get(0).expected(Messages.EN).contains("UTF-16"), encoded.toString());
      ExportResult headed = take(office, "Name\tDay\tIn\n" + LINE + LINE, true);
      assertEquals(1, headed.problems().size(), headed.toString());
      assertTrue(
          headed.problems().get(0).expected(Messages.EN).contains("EnNo"), headed.toString());
      assertEquals(0, journal(office).size());
    }
  }

  @Test
  void whatIsNoSuchFileIsRefusedWhole(@TempDir Path folder) {
    try (Office office = new Office(folder, false)) {
      ExportResult nothing = take(office, "\r\n", false);
      assertEquals("0 lines", nothing.problems().get(0).found());
      ExportResult other = take(office, "a\n".repeat(50_000) + LINE, true);
      assertEquals(0, other.rowsTaken());
      assertEquals(ExportImporter.MOST_BAD + 2, other.problems().size());
      assertEquals(0, journal(office).size());
    }
  }

  @Test
  void theDayIsJudgedAnew(@TempDir Path folder) throws Exception {
    try (Office office = new Office(folder, false).staffed().day()) {
      assertTrue(Office.text(office.get("/api/staff/T2/days/2026-11-23")).contains("\"late\""));
      office
          .gateway()
          .bean(ImportService.class)
          .importCsv(
              ImportKind.CARDS,
              bytes("card,staffNo,from\nuser/gate/7,T2,2026-09-01"),
              false,
              "test");
      var answer =
          office.post("/api/imports/attlog?terminal=gate", "application/octet-stream", bytes(LINE));
      assertEquals(
          "{\"kind\":\"attlog\",\"rowsRead\":1,\"rowsTaken\":1,\"changed\":1,\"fresh\":1,\"known\":0,"
              + "\"suspect\":0,\"nobodys\":0,\"refused\":0,\"problems\":[]}",
          Office.text(answer));
      assertEquals(
          404,
          office
              .post("/api/imports/attlog?terminal=x", "application/octet-stream", bytes(LINE))
              .statusCode());
      office.gateway().bean(DayKeeper.class).settle(Duration.ofSeconds(30));
      String day = Office.text(office.get("/api/staff/T2/days/2026-11-23"));
      assertTrue(day.contains("2026-11-23T07:05:33"), day);
      assertTrue(day.contains("\"state\":\"met\",\"from\":\"07:00:00\""), day);
    }
  }

  @Test
  void aLongFileIsTakenWholeAndSaysHowFarItIs(@TempDir Path folder) {
    StringBuilder file = new StringBuilder();
    LocalDateTime at = LocalDateTime.parse("2026-06-01T07:00:00");
    for (int i = 0; i < 20_000; i++) {
      file.append(i % 300).append('\t').append(at.plusSeconds(i).toString().replace('T', ' '));
      file.append(at.plusSeconds(i).getSecond() == 0 ? ":00" : "").append("\t1\t0\t1\t0\n");
    }
    try (Office office = new Office(folder, false)) {
      List<Integer> told = new ArrayList<>();
      ExportResult result =
          office
              .gateway()
              .bean(ExportImporter.class)
              .attlog(
                  new CopiedFile(bytes(file.toString()), Optional.empty()),
                  gate(office),
                  false,
                  (done, all) -> told.add(done));
      assertEquals(
          new ExportResult(20_000, 0, 0, 0, 20_000, 0, List.of(), Optional.empty()), result);
      assertEquals(List.of(5_000, 10_000, 15_000, 20_000), told);
    }
  }
}
