package afterclass.gateway.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests the import of files as offices make them from the command line. */
class ImportOfficeFileTest {
  private static final String LIST =
      """
      青禾小学教职工花名册,,,
      序号,姓名,工号,性别
      1,周老师,1008,女
      2,吴老师,1009,男
      合计,2人,,
      """;

  private Path folder = Path.of("");

  @BeforeEach
  void settings(@TempDir Path temporary) throws IOException {
    folder = temporary;
    ServiceFolder.in(folder);
  }

  private String file(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text).toString();
  }

  private Told run(String... args) {
    Told told = Told.of(folder, args);
    String store = "store: " + new ServiceFolder(folder).store() + "\n";
    return new Told(told.status(), told.out().replace(store, ""));
  }

  @Test
  void whatIsReadIsShownAndNothingTaken() throws IOException {
    String list = file("花名册.csv", LIST);
    Told shown = run("import", "staff", list, "--dry-run");
    assertEquals(0, shown.status(), shown.out());
    assertEquals(
        """
        Not imported:
        Place   Found                 Reason
        ------  --------------------  -------------------------------
        line 2  性别                  columns that are not used: 性别
        line 1  青禾小学教职工花名册  title
        line 5  合计                  totals

        Rows to import: 2
        Place   Staff no.  Name    From  To
        ------  ---------  ------  ----  --
        line 3  1008       周老师
        line 4  1009       吴老师
        """,
        shown.out().replaceAll(" +\n", "\n"));
    Told taken = run("import", "staff", list);
    assertEquals(0, taken.status(), taken.out());
    assertTrue(
        taken.out().endsWith("staff: 2 rows read, 2 taken, 2 facts changed.\n"), taken.out());
  }

  @Test
  void programsReadWhatIsReadAsJson() throws IOException {
    Told shown = run("import", "staff", file("花名册.csv", LIST), "--dry-run", "--format", "json");
    assertEquals(0, shown.status(), shown.out());
    assertEquals(
        """
        {"kind":"staff","layout":"staff-list","questions":[],"notices":[],"skipped":[\
        {"where":["line 2"],"found":"性别","why":"columns that are not used:性别"},\
        {"where":["line 1"],"found":"青禾小学教职工花名册","why":"title"},\
        {"where":["line 5"],"found":"合计","why":"totals"}],"told":[],"problems":[],"rows":[\
        {"line":3,"where":["line 3"],"staffNo":"1008","name":"周老师","from":"","to":""},\
        {"line":4,"where":["line 4"],"staffNo":"1009","name":"吴老师","from":"","to":""}]}
        """,
        compact(shown));
  }

  /** Returns JSON without the blanks between its parts. */
  private static String compact(Told told) {
    return told.out().strip().replaceAll("\\n *", "").replaceAll(" ?([:,{}\\[\\]]) ?", "$1") + "\n";
  }

  @Test
  void fileInTheOwnFormIsShownInTheSameValues() throws IOException {
    String list = file("staff.csv", "工号,姓名,入职日期\n1008,周老师,2026/9/1\n1009,吴老师,\n");
    Told shown = run("import", "staff", list, "--dry-run", "--format", "json");
    assertEquals(0, shown.status(), shown.out());
    assertTrue(shown.out().contains("\"from\" : \"2026-09-01\""), shown.out());
    assertTrue(shown.out().contains("\"layout\" : \"\""), shown.out());
    Told taken = run("import", "staff", list);
    assertEquals("staff: 2 rows read, 2 taken, 2 facts changed.\n", taken.out());
  }

  @Test
  void badOptionsAreNamed() throws IOException {
    String list = file("花名册.csv", LIST);
    String answers = file("answers.json", "[\"x\"]");
    Told bad = run("import", "staff", list, "--dry-run", "--answers", answers);
    assertEquals(2, bad.status());
    assertTrue(
        bad.out().startsWith("The file of answers " + answers + " cannot be read"), bad.out());
    assertEquals(2, run("import", "staff", list, "--format", "json").status());
    assertEquals(2, run("import", "staff", list, "--dry-run", "--format", "xml").status());
    assertEquals(2, run("import", "attlog", list, "--dry-run").status());
  }
}
