package afterclass.gateway.web.sheet;

import static java.util.stream.Collectors.joining;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import afterclass.gateway.closing.CheckList;
import afterclass.gateway.i18n.Messages;
import afterclass.gateway.report.ReportQuery;
import afterclass.gateway.report.ReportSources;
import afterclass.gateway.report.Reports;
import afterclass.gateway.roster.EntryService;
import afterclass.gateway.roster.ImportKind;
import afterclass.gateway.school.SchoolName;
import afterclass.gateway.web.Office;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The facts are read once for a page, however many lines it has. */
class SignInSheetTest {
  private static final LocalDate DAY = LocalDate.of(2026, 11, 23);

  private final AtomicInteger reads = new AtomicInteger();

  /** The sources of a service, with a count of the reads of the facts. */
  private ReportSources counting(ReportSources real) {
    return new ReportSources(
        real.ledger(),
        real.judged(),
        real.punches(),
        () -> {
          reads.incrementAndGet();
          return real.roster();
        },
        real.logs(),
        real.policy(),
        real.zone());
  }

  @Test
  void thePaperHasTheLinesOfThePageInTheirOrder(@TempDir Path folder) {
    try (Office office = new Office(folder, false).staffed().day()) {
      SignInSheet sheets = office.gateway().bean(SignInSheet.class);
      SignInSheet.PaperView paper = sheets.paper(DAY, Messages.ZH);
      assertEquals(1, paper.pages().size());
      assertEquals(sheets.on(DAY, Messages.ZH).lines(), paper.pages().get(0).lines());
      assertEquals("1 T1 2 T2 3 T3", numbered(paper.pages().get(0).lines()));
      assertEquals(List.of(), sheets.paper(DAY.plusDays(1), Messages.ZH).pages());
    }
  }

  @Test
  void theFirstSheetIsAnnouncedUntilSomethingWasJudged(@TempDir Path folder) throws Exception {
    Map<String, Object> from = Map.of("attendance.first-day", "2026-11-23");
    try (Office office = new Office(folder, false, from).staffed()) {
      office.take(ImportKind.STAFF, "staffNo,name", "T1,王老师", "T2,李老师");
      office.take(
          ImportKind.ROSTER,
          "staffNo,weekday,service,from",
          "T1,2,tutoring,2026-09-01",
          "T2,2,tutoring,2026-09-01");
      office.passTo("2026-11-23T20:00:00");
      String evening = page(office, "/");
      assertTrue(evening.contains("data-waiting=\"first-sheet\""), evening);
      assertTrue(evening.contains("2026-11-24 有 2 人要在签到表上签字"), evening);
      assertTrue(evening.contains("href=\"/sheet/2026-11-24"), evening);
      office.passTo("2026-11-25T08:00:00");
      assertFalse(page(office, "/").contains("data-waiting=\"first-sheet\""));
    }
  }

  @Test
  void whoIsOnLeaveIsMarkedAndNeitherAwaitedNorSignedForAll(@TempDir Path folder) throws Exception {
    try (Office office = new Office(folder, false).staffed()) {
      office.take(ImportKind.STAFF, "staffNo,name", "T1,王老师", "T2,李老师", "T3,陈静");
      office.take(ImportKind.CARDS, "card,staffNo,from", "1001,T1,2026-09-01");
      office.take(
          ImportKind.ROSTER,
          "staffNo,weekday,service,from",
          "T1,1,tutoring,2026-09-01",
          "T2,1,tutoring,2026-09-01",
          "T3,1,tutoring,2026-09-01");
      office.take(ImportKind.LEAVE, "staffNo,from,to,covers", "T3,2026-11-23,2026-11-23,*");
      office.passTo("2026-11-23T06:59:59");
      assertFalse(page(office, "/").contains("data-waiting=\"sheet\""), "the window has not begun");
      office.punch("1001", "2026-11-23T07:03:10");
      office.passTo("2026-11-23T07:20:00");
      String first = page(office, "/");
      assertTrue(first.contains("今天的签到表还有 2 人未填"), first);
      assertTrue(first.contains("<a class=\"to-sheet\" href=\"/sheet/2026-11-23"), first);
      for (String path : List.of("/days/2026-11-23", "/staff/T1/days/2026-11-23")) {
        assertTrue(
            page(office, path).contains("class=\"to-sheet\" href=\"/sheet/2026-11-23"), path);
      }
      assertFalse(page(office, "/staff/T2/days/2026-11-23").contains("to-sheet"), "no punch");
      String sheet = page(office, "/sheet/2026-11-23");
      assertTrue(sheet.matches("(?s).*陈静\\s*<span class=\"badge bg-azure-lt\">请假</span>.*"), sheet);
      assertTrue(sheet.contains("确认，2 人记为已签"), sheet);
      String line = "&signed.%1$s=unknown&was.%1$s=unknown";
      String form =
          "csrfToken=-&all=yes"
              + line.formatted("T1")
              + line.formatted("T2")
              + line.formatted("T3");
      byte[] body = form.getBytes(StandardCharsets.UTF_8);
      String type = "application/x-www-form-urlencoded";
      assertEquals(303, office.post("/sheet/2026-11-23", type, body).statusCode());
      assertEquals("yes yes unknown", answers(office));
      office.settle();
      assertFalse(page(office, "/").contains("data-waiting=\"sheet\""), "all are filled in");
      CheckList checks = office.gateway().bean(CheckList.class);
      Instant later = Instant.parse("2026-12-01T00:00:00Z");
      assertEquals(
          "/sheet/2026-11-02",
          checks.of(YearMonth.of(2026, 11), later).get(2).path(),
          "the sheets of the other Mondays are open");
      assertEquals(4, checks.of(YearMonth.of(2026, 11), later).get(2).count());
    }
  }

  private static String page(Office office, String path) throws Exception {
    return Office.text(office.get(path, "Accept", "text/html", "Accept-Language", "zh-CN"));
  }

  private static String answers(Office office) {
    return office.gateway().bean(SignInSheet.class).on(DAY, Messages.ZH).lines().stream()
        .map(SignInSheet.LineView::signed)
        .collect(joining(" "));
  }

  private static String numbered(List<SignInSheet.LineView> lines) {
    return lines.stream().map(line -> line.number() + " " + line.staffNo()).collect(joining(" "));
  }

  @Test
  void factsAreReadOnceForASheetAndForAReport(@TempDir Path folder) {
    try (Office office = new Office(folder, false).staffed().day()) {
      ReportSources sources = counting(office.gateway().bean(ReportSources.class));
      SignInSheet sheets =
          new SignInSheet(
              sources,
              office.gateway().bean(EntryService.class),
              office.gateway().bean(SchoolName.class));
      assertFalse(sheets.on(DAY, Messages.ZH).lines().isEmpty());
      assertEquals(1, reads.getAndSet(0));
      var punches = Reports.named("punches").orElseThrow();
      assertFalse(
          punches.run(ReportQuery.of(DAY, DAY), sources, Messages.ZH).rows().rows().isEmpty());
      assertEquals(1, reads.get());
    }
  }
}
