package afterclass.gateway.web.sheet;

import static java.util.stream.Collectors.joining;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import afterclass.gateway.i18n.Messages;
import afterclass.gateway.report.ReportQuery;
import afterclass.gateway.report.ReportSources;
import afterclass.gateway.report.Reports;
import afterclass.gateway.roster.EntryService;
import afterclass.gateway.school.SchoolName;
import afterclass.gateway.web.Office;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
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
