package afterclass.tally;

import static org.junit.jupiter.api.Assertions.assertEquals;

import afterclass.gateway.outside.OddFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import javax.xml.stream.XMLStreamException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TallyTest {
  private static final Instant BEGAN = Instant.parse("2026-11-28T08:00:00Z");

  private static void report(Path root, String file, Instant at, String... cases)
      throws IOException {
    Path report = root.resolve(file);
    Files.createDirectories(report.getParent());
    String head = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuite tests=\"99\">";
    Files.writeString(report, head + String.join("\n", cases) + "</testsuite>");
    Files.setLastModifiedTime(report, FileTime.from(at));
  }

  @Test
  void everyModuleAndBothKindsOfRunAreCountedAndTheReasonsParted(@TempDir Path folder)
      throws IOException, XMLStreamException {
    Path root = OddFolder.in(folder);
    report(
        root,
        "one/target/surefire-reports/TEST-a.ATest.xml",
        BEGAN,
        "<testcase name=\"a\"/>",
        "<testcase name=\"b\"><system-out>&lt;failure&gt;</system-out></testcase>",
        "<testcase name=\"c\"><skipped message=\"no Chromium here: chromium is not on the path\"/>"
            + "</testcase>");
    report(
        root,
        "two/target/failsafe-reports/TEST-b.BIT.xml",
        BEGAN.plusSeconds(60),
        "<testcase name=\"d\"><skipped type=\"org.opentest4j.TestAbortedException\">"
            + "<![CDATA[org.opentest4j.TestAbortedException: Assumption failed: no mosquitto here:"
            + " see: there\n\tat a.B.c(B.java:25)\n]]></skipped></testcase>",
        "<testcase name=\"e\"><skipped message=\"no Chromium here: x\"/></testcase>",
        "<testcase name=\"f\"><flakyFailure/></testcase>");
    assertEquals(
        "Tests: 3 passed; skipped: 2 (no Chromium), 1 (no mosquitto)",
        Reports.below(root, BEGAN).line());
  }

  @Test
  void whatIsNoReportOfThisBuildDoesNotCount(@TempDir Path root)
      throws IOException, XMLStreamException {
    String passed = "<testcase name=\"a\"/>";
    report(root, "one/target/surefire-reports/TEST-a.xml", BEGAN, passed);
    report(root, "one/target/surefire-reports/TEST-gone.xml", BEGAN.minusMillis(1), passed);
    report(root, "one/target/surefire-reports/a.txt", BEGAN, passed);
    report(root, "one/target/other/TEST-b.xml", BEGAN, passed);
    assertEquals("Tests: 1 passed; none skipped", Reports.below(root, BEGAN).line());
  }

  @Test
  void aClassThatIsSkippedAsAWholeCountsWithAllItsTests() {
    Tally tally = Tally.NONE.andSkipped("no Chromium here: not found [5 tests]");
    assertEquals(
        "Tests: 0 passed; skipped: 6 (no Chromium)",
        tally.andSkipped("no Chromium here: not found").line());
  }

  @Test
  void failuresAndUnknownReasonsAreSaid() {
    Tally tally = Tally.NONE.andFailed().andSkipped("").andSkipped("only on Mondays\n at x");
    for (int i = 0; i < 1640; i++) {
      tally = tally.andPassed();
    }
    assertEquals(
        "Tests: 1,640 passed, 1 FAILED; skipped: 1 (no reason given), 1 (only on Mondays)",
        tally.line());
  }
}
