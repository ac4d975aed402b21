package afterclass.gateway.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests that templates and exports are written to files which an import takes back. */
class ExportCommandTest {

  private static String last(Told told) {
    return told.out().lines().reduce("", (before, line) -> line);
  }

  @Test
  void whatIsExportedIsImportedAgain(@TempDir Path folder) throws IOException {
    Path service = ServiceFolder.in(folder).path();
    Path template = folder.resolve("template.xlsx");
    Told made = Told.of(service, "template", "staff", "--out", template.toString());
    assertEquals("Template written to " + template, last(made));
    Told none = Told.of(service, "import", "staff", template.toString());
    assertEquals(0, none.status(), none.out());
    assertTrue(none.out().contains("staff: 0 rows read"), none.out());
    Path staff = folder.resolve("staff.csv");
    Files.writeString(staff, "staffNo,name\n0007,王芳\n0008,李静\n");
    assertEquals(0, Told.of(service, "import", "staff", staff.toString()).status());
    Path roster = folder.resolve("roster.csv");
    Files.writeString(roster, "staffNo,weekday,service,from\n0007,1,noon,2026-09-01\n");
    assertEquals(0, Told.of(service, "import", "roster", roster.toString()).status());
    for (String name : new String[] {"back.xlsx", "back.csv"}) {
      Path back = folder.resolve(name);
      Told told = Told.of(service, "export", "staff", "--out", back.toString());
      assertEquals("2 rows written to " + back, last(told));
      Told again = Told.of(service, "import", "staff", back.toString());
      assertEquals(0, again.status(), again.out());
      assertTrue(again.out().contains("2 rows read, 2 taken, 0 facts changed"), again.out());
    }
    Path grid = folder.resolve("grid.xlsx");
    Told written =
        Told.of(service, "export", "roster", "--layout", "post", "--out", grid.toString());
    assertEquals("1 rows written to " + grid, last(written));
    assertTrue(Files.size(grid) > 1000);
  }

  @Test
  void whatCannotBeExportedIsRefused(@TempDir Path folder) throws IOException {
    Path service = ServiceFolder.in(folder).path();
    String out = folder.resolve("x.xlsx").toString();
    Told layout = Told.of(service, "export", "staff", "--layout", "post", "--out", out);
    assertEquals(1, layout.status());
    assertEquals("There is no layout named \"post\". Expected: one of list.", last(layout));
    Told range =
        Told.of(
            service, "export", "staff", "--from", "2026-11-02", "--to", "2026-11-01", "--out", out);
    assertEquals(
        "The range 2026-11-02 – 2026-11-01 is not valid. Expected: the first date not after the"
            + " last.",
        last(range));
    Told name = Told.of(service, "export", "staff", "--out", folder.resolve("x.ods").toString());
    assertEquals("There is no export as \"ods\". Expected: xlsx; for a list also csv.", last(name));
    Told kind = Told.of(service, "template", "punches", "--out", out);
    assertTrue(last(kind).startsWith("There is no import named \"punches\""), kind.out());
  }
}
