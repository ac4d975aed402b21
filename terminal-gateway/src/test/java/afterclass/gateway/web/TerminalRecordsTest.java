package afterclass.gateway.web;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import afterclass.gateway.ledger.LedgerReader;
import afterclass.gateway.session.TerminalSessions;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Tests of time clocks that nothing connects, from their form to the judged day, and of a gap that
 * is declared closed while the time clock stays away.
 */
class TerminalRecordsTest {
  private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);
  private static final LocalDate NEXT = LocalDate.of(2026, 11, 30);
  private static final Duration BOUND = Duration.ofSeconds(30);
  private static final String BOUNDARY = "parts";

  /** As the clock writes it: users are staff numbers; T2 comes late, and nobody at noon. */
  private static final String FILE =
      """
      T1\t2026-11-23 07:03:10\t1\t0\t1\t0\r
      T2\t2026-11-23 07:11:00\t1\t0\t1\t0\r
      T1\t2026-11-23 17:02:00\t1\t0\t1\t0\r
      """;

  private static final String AWAITS = "等下一次导入考勤机 school/gate 的记录后判定";

  private static Office office(Path folder) {
    Map<String, Object> byFile =
        Map.of(
            "attendance.terminals.gate.link", "file",
            "attendance.terminals.gate.protocol", "attlog",
            "attendance.terminals.gate.credential-form", "staff-number");
    return new Office(folder, true, byFile).staffed().day();
  }

  private static List<String> standing(Office office) {
    office.settle();
    return office.gateway().bean(LedgerReader.class).standing(MONDAY, MONDAY).stream()
        .map(entry -> entry.staff() + " " + entry.service() + " " + entry.status())
        .sorted()
        .toList();
  }

  private static HttpResponse<byte[]> send(Office office, String file, String date, String time)
      throws Exception {
    StringBuilder body = new StringBuilder();
    List.of(
            List.of("csrfToken", "-"),
            List.of("terminal", "school/gate"),
            List.of("copiedOn", date),
            List.of("copiedAt", time))
        .forEach(
            field ->
                body.append("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"")
                    .append(field.get(0) + "\"\r\n\r\n" + field.get(1) + "\r\n"));
    body.append("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"file\"; ")
        .append("filename=\"1_attlog.dat\"\r\nContent-Type: application/octet-stream\r\n\r\n")
        .append(file + "\r\n--" + BOUNDARY + "--\r\n");
    return office.post(
        "/terminals/records/upload",
        "multipart/form-data; boundary=" + BOUNDARY,
        body.toString().getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void daysAreHeldUntilTheFileCameThatWasCopiedAfterThem(@TempDir Path folder) throws Exception {
    try (Office office = office(folder)) {
      assertFalse(standing(office).toString().contains("FORFEITED"), "nothing has come yet");
      assertTrue(standing(office).contains("T2 morning-reading HELD"), () -> "" + standing(office));

      HttpResponse<byte[]> early = send(office, FILE, "2026-11-23", "08:00");
      assertEquals(422, early.statusCode());
      assertTrue(Office.text(early).contains("2026-11-23 17:02"), Office.text(early));
      HttpResponse<byte[]> later = send(office, FILE, "2026-11-24", "08:01");
      assertEquals(422, later.statusCode());
      assertTrue(Office.text(later).contains("不晚于现在"), Office.text(later));
      assertFalse(
          standing(office).toString().contains("FORFEITED"), "a wrong time changes nothing");

      HttpResponse<byte[]> taken = send(office, FILE, "2026-11-23", "17:05");
      String said = Office.text(taken);
      assertEquals(200, taken.statusCode(), said);
      assertTrue(said.contains("新打卡 3 条"), said);
      assertTrue(said.contains("收齐至 2026-11-23 17:05"), said);
      await().atMost(BOUND).until(() -> standing(office).contains("T2 morning-reading FORFEITED"));
      assertTrue(
          standing(office).contains("T1 morning-reading EARNED"), () -> "" + standing(office));
      assertTrue(standing(office).contains("T3 noon FORFEITED"), () -> "" + standing(office));

      String day = Office.text(office.get("/staff/T2/days/2026-11-23", "Accept", "text/html"));
      assertFalse(day.contains("00:00:00–00:00:00"), "a time without length is none");
      String again = Office.text(send(office, FILE, "2026-11-23", "17:05"));
      assertTrue(again.contains("新打卡 0 条") && again.contains("以前已有 3 条"), again);
      String page = Office.text(office.get("/terminals", "Accept", "text/html"));
      assertTrue(page.contains("用U盘导入记录"), page);
      assertTrue(page.contains("<td>2026-11-23 17:02:00</td>"), page);
      assertFalse(page.contains("离线"), page);
    }
  }

  @Test
  void theFirstPageSaysWhenTheNextFileIsDue(@TempDir Path folder) throws Exception {
    try (Office office = office(folder)) {
      assertTrue(first(office).contains("考勤机 gate 还没有导入过记录"), first(office));
      assertEquals(200, send(office, FILE, "2026-11-23", "18:00").statusCode());
      String due = first(office);
      assertTrue(due.contains("考勤机 gate 的记录收到 2026-11-23 18:00 为止，请导入U盘记录"), due);
      assertTrue(due.contains("href=\"/terminals/records?terminal=school"), due);
      assertEquals(200, send(office, FILE, "2026-11-24", "07:59").statusCode());
      assertFalse(first(office).contains("data-waiting=\"stick\""), first(office));
    }
  }

  private static String day(Office office, String staff, String date) throws Exception {
    String path = "/staff/" + staff + "/days/" + date;
    return Office.text(office.get(path, "Accept", "text/html", "Accept-Language", "zh-CN"));
  }

  private static String first(Office office) throws Exception {
    return Office.text(office.get("/", "Accept", "text/html", "Accept-Language", "zh-CN"));
  }

  @Test
  void linesOfAClockThatWasWrongDoNotVouchForEarlierDays(@TempDir Path folder) throws Exception {
    try (Office office = office(folder)) {
      String later = "T1\t2027-11-24 07:03:10\t1\t0\t1\t0\r\n";
      String wrong =
          "T1\t2000-01-01 00:00:07\t1\t0\t1\t0\r\nT1\t2026-10-24 06:59:00\t1\t0\t1\t0\r\n";
      String tuesday = "T1\t2026-11-24 07:0%d:10\t1\t0\t1\t0\r\n";
      StringBuilder lines = new StringBuilder();
      for (int i = 0; i < 60; i++) {
        lines.append(tuesday.formatted(i % 10)).append(i == 30 ? wrong + later : "");
      }
      HttpResponse<byte[]> taken = send(office, lines.toString(), "2026-11-24", "07:30");
      assertEquals(200, taken.statusCode(), Office.text(taken));
      assertTrue(Office.text(taken).contains("收齐至 2026-11-24 07:30"), Office.text(taken));
      assertTrue(standing(office).contains("T2 morning-reading HELD"), () -> "" + standing(office));
      String tooShort = Office.text(taken);
      assertTrue(tooShort.contains("这份文件可以证明 2026-11-24 周二 起的打卡齐全"), tooShort);
      assertTrue(tooShort.contains("更早的课时仍然暂缓（2026-11-23 周一，共 1 天）"), tooShort);
      assertTrue(tooShort.contains("href=\"/held\""), tooShort);

      HttpResponse<byte[]> whole = send(office, sorted(), "2026-11-24", "07:45");
      assertEquals(200, whole.statusCode(), Office.text(whole));
      String enough = Office.text(whole);
      assertTrue(enough.contains("这份文件可以证明 2026-11-23 周一 起的打卡齐全"), enough);
      assertFalse(enough.contains("仍然暂缓"), enough);
      await().atMost(BOUND).until(() -> standing(office).contains("T2 morning-reading FORFEITED"));
    }
  }

  /** Returns a list sorted by person, whose second one came on Monday only. */
  private static String sorted() {
    return """
        T1\t2026-11-23 07:03:10\t1\t0\t1\t0\r
        T1\t2026-11-24 07:03:10\t1\t0\t1\t0\r
        T2\t2026-11-23 17:02:00\t1\t0\t1\t0\r
        """;
  }

  @Test
  void timeClockThatTheSchoolDoesNotHaveIsRetiredAndHoldsNothing(@TempDir Path folder)
      throws Exception {
    try (Office office = new Office(folder, true).staffed().day()) {
      assertTrue(standing(office).contains("T2 morning-reading HELD"), () -> "" + standing(office));
      String today = Office.text(office.get("/", "Accept", "text/html"));
      assertTrue(today.contains("从未收到考勤机 gate 的打卡，所有课时因此暂缓"), today);
      String clocks = Office.text(office.get("/terminals", "Accept", "text/html"));
      assertTrue(clocks.contains("还从未收到考勤机 school/gate 的数据"), clocks);
      int sure = clocks.indexOf("<details class=\"retire\"><summary>注销</summary>");
      assertTrue(sure > 0 && sure < clocks.indexOf(">确认注销 gate</button>"), clocks);
      assertEquals(1, clocks.split("action=\"/terminals/retire\"", -1).length - 1, clocks);
      byte[] body = "csrfToken=-&site=school&id=gate&complete=yes".getBytes(StandardCharsets.UTF_8);
      HttpResponse<byte[]> retired =
          office.post("/terminals/retire", "application/x-www-form-urlencoded", body);
      assertTrue(retired.statusCode() < 400, Office.text(retired));
      await()
          .atMost(BOUND)
          .until(() -> !standing(office).toString().contains("morning-reading HELD"));
      String after = Office.text(office.get("/terminals", "Accept", "text/html"));
      assertFalse(after.contains("还从未收到考勤机"), after);

      office.passTo("2026-12-01T08:00");
      String held = Office.text(office.get("/held", "Accept", "text/html"));
      assertTrue(held.contains("没有登记考勤机，无法打卡"), held);
      String day = Office.text(office.get("/staff/T2/days/2026-11-30", "Accept", "text/html"));
      assertTrue(day.contains("没有登记考勤机"), day);
      assertFalse(
          office
              .gateway()
              .bean(LedgerReader.class)
              .standing(NEXT, NEXT)
              .toString()
              .contains("FORFEITED"),
          "nobody could punch");
    }
  }

  @Test
  void timeClockThatIsAddedInTheEveningHoldsTheDaysSinceItsFirstDate(@TempDir Path folder)
      throws Exception {
    try (Office office = office(folder)) {
      assertEquals(200, send(office, FILE, "2026-11-24", "07:45").statusCode());
      await().atMost(BOUND).until(() -> standing(office).contains("T2 morning-reading FORFEITED"));
      byte[] body =
          ("csrfToken=-&id=back&link=file&protocol=attlog&credentialForm=staff-number"
                  + "&since=2026-11-23")
              .getBytes(StandardCharsets.UTF_8);
      HttpResponse<byte[]> added =
          office.post("/terminals/adopt", "application/x-www-form-urlencoded", body);
      assertTrue(added.statusCode() < 400, Office.text(added));
      await().atMost(BOUND).until(() -> standing(office).contains("T2 morning-reading HELD"));
      String day = Office.text(office.get("/staff/T2/days/2026-11-23", "Accept", "text/html"));
      assertTrue(day.contains("记录用U盘导入，此后还没有导入"), day);
    }
  }

  @Test
  void daysOnHoldNameTheTimeClockAndWhatToDo(@TempDir Path folder) throws Exception {
    try (Office office = office(folder)) {
      assertTrue(standing(office).contains("T2 morning-reading HELD"), () -> "" + standing(office));
      String held = Office.text(office.get("/held", "Accept", "text/html"));
      assertTrue(held.contains("考勤机 school/gate：2026-11-23 06:00:00 以后的打卡还没有收齐"), held);
      assertTrue(held.contains("href=\"/terminals/records?terminal=school%2Fgate\""), held);
      assertTrue(day(office, "T2", "2026-11-23").contains(AWAITS), "on hold");
      assertEquals(200, send(office, FILE, "2026-11-23", "17:05").statusCode());
      await().atMost(BOUND).until(() -> standing(office).contains("T2 morning-reading FORFEITED"));
      assertFalse(day(office, "T2", "2026-11-23").contains(AWAITS), "it was imported");
      office.passTo("2026-11-30T07:05:00");
      String pending = day(office, "T1", "2026-11-30");
      assertTrue(pending.contains("待定"), pending);
      assertTrue(pending.contains(AWAITS), pending);
      assertTrue(pending.contains("href=\"/terminals/records?terminal=school%2Fgate\""), pending);
    }
    try (Office office = new Office(folder.resolve("other"), true).staffed().day()) {
      String records = Office.text(office.get("/terminals/records", "Accept", "text/html"));
      assertTrue(records.contains("/terminals/new?protocol=attlog"), "no clock writes files");
      assertFalse(records.contains("school/gate"), records);
    }
  }

  @Test
  void linesThatCannotBeReadLeaveTheDaysHeld(@TempDir Path folder) throws Exception {
    try (Office office = office(folder)) {
      HttpResponse<byte[]> bad =
          send(office, FILE + "T2\tyesterday\t1\t0\t1\t0\r\n", "2026-11-23", "18:00");
      assertEquals(422, bad.statusCode(), Office.text(bad));
      assertTrue(Office.text(bad).contains("yesterday"), Office.text(bad));
      assertTrue(Office.text(bad).contains("name=\"partial\""), Office.text(bad));
      assertTrue(standing(office).contains("T2 morning-reading HELD"), () -> "" + standing(office));
    }
  }

  @Test
  void gapOfATerminalThatStaysAwayHoldsNothingOnceItIsDeclaredClosed(@TempDir Path folder)
      throws Exception {
    try (Office office = new Office(folder, true).staffed().day()) {
      assertTrue(standing(office).contains("T2 morning-reading HELD"), () -> "" + standing(office));
      String body = "{\"until\":\"2026-11-23T16:00:00Z\",\"why\":\"the screen is broken\"}";
      HttpResponse<byte[]> closed =
          office.post(
              "/api/terminals/school/gate/gap-closures",
              "application/json",
              body.getBytes(StandardCharsets.UTF_8));
      assertEquals(200, closed.statusCode(), Office.text(closed));
      await().atMost(BOUND).until(() -> standing(office).contains("T2 morning-reading FORFEITED"));
      assertEquals(
          "2026-11-23T16:00:00Z",
          String.valueOf(
              office.gateway().bean(TerminalSessions.class).statuses().get(0).knownUpTo()));
    }
  }

  @Test
  void formAsksOnlyWhatTheKindOfTimeClockNeeds(@TempDir Path folder) throws Exception {
    try (Office office = new Office(folder, false).staffed().day()) {
      String kinds = Office.text(office.get("/terminals/new", "Accept", "text/html"));
      for (String protocol : List.of("attlog", "zkpush", "anviz", "rdm6300", "face")) {
        assertTrue(kinds.contains("data-protocol=\"" + protocol + "\""), kinds);
      }
      String byFile =
          Office.text(office.get("/terminals/new?protocol=attlog", "Accept", "text/html"));
      assertFalse(byFile.contains("name=\"address\"") || byFile.contains("name=\"baud\""), byFile);
      assertTrue(byFile.contains("name=\"link\" value=\"file\""), byFile);
      String line = Office.text(office.get("/terminals/new?protocol=anviz", "Accept", "text/html"));
      assertTrue(line.contains("name=\"address\"") && line.contains("name=\"baud\""), line);
      String gate = "/terminals/new?site=school&id=gate";
      assertEquals(404, office.get(gate, "Accept", "text/html").statusCode(), "of the file");
      assertEquals(
          404, office.get("/terminals/new?protocol=fax", "Accept", "text/html").statusCode());
    }
  }
}
