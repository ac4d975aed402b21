package afterclass.gateway.roster;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests that empty columns and rows are ignored wherever a spreadsheet leaves them. */
class EmptyCellsTest {
  private static final List<String> SAME =
      List.of(
          "工号,姓名,入职日期,离职日期,,\n5002,乙,2020-09-01,,,\n,,,,,\n",
          "工号,姓名,入职日期\n5002,乙,2020-09-01,,,,\n",
          "工号,姓名,入职日期,,\n,,,,\n5002,乙,2020-09-01\n",
          "\n  \n,,\n工号,姓名,入职日期\n,,\n\u3000,\u00A0,\u200B\n5002,乙,2020-09-01\n , ,\n",
          ",工号,姓名,入职日期\n,5002,乙,2020-09-01\n",
          "工号,,姓名,\u3000,入职日期\n5002,,乙,\u200B,2020-09-01\n",
          "工号\t姓名\t入职日期\t\n5002\t乙\t2020-09-01\t\n\t\t\n",
          "工号;姓名;入职日期;;\r\n5002;乙;2020-09-01;;\r\n;;;;\r\n",
          "sep=;\r\n工号;姓名;入职日期\r\n5002;乙;2020-09-01\r\n",
          "工号，姓名，入职日期\n5002，乙，2020-09-01\n");

  @Test
  void areNothingInCsv(@TempDir Path folder) {
    try (ImportRoom room = ImportRoom.open(folder)) {
      for (String file : SAME) {
        ImportResult result = room.load(ImportKind.STAFF, file);
        assertEquals(List.of(), ImportRoom.said(result.problems()), file);
        assertEquals(1, result.rowsTaken(), file);
        assertEquals(1, result.rowsRead(), file);
        assertEquals("[乙]", room.roster().staff().stream().map(StaffMember::name).toList() + "");
      }
      assertEquals("2020-09-01", String.valueOf(room.roster().staff().get(0).from()));
    }
  }

  @Test
  void areNothingInAWorkbook(@TempDir Path folder) {
    try (ImportRoom room = ImportRoom.open(folder)) {
      for (String file : SAME.subList(0, 6)) {
        ImportResult result = room.load(ImportKind.STAFF, ImportRoom.workbook(file));
        assertEquals(List.of(), ImportRoom.said(result.problems()), file);
        assertEquals(1, result.rowsTaken(), file);
      }
    }
  }

  @Test
  void aValueUnderNoHeadingNamesTheColumn(@TempDir Path folder) {
    try (ImportRoom room = ImportRoom.open(folder)) {
      ImportResult csv = room.load(ImportKind.STAFF, "工号,,姓名,\n1,x,甲,\n2,,乙,y\n3,,丙,\n");
      assertEquals(
          List.of("2 B x no-heading", "3 D y no-heading"), ImportRoom.said(csv.problems()));
      assertEquals(1, csv.rowsTaken());
      ImportResult more = room.load(ImportKind.STAFF, "工号,姓名\n4,丁,x\n");
      assertEquals(List.of("2  3 cells"), ImportRoom.said(more.problems()));
      ImportResult book = room.load(ImportKind.STAFF, ImportRoom.workbook("工号,,姓名\n5,x,甲"));
      assertEquals(List.of("2  x no-heading"), ImportRoom.said(book.problems()));
      assertEquals("B2", book.problems().get(0).cell());
    }
  }

  @Test
  void aFileOfNothingIsRefused(@TempDir Path folder) {
    try (ImportRoom room = ImportRoom.open(folder)) {
      ImportResult none = room.load(ImportKind.STAFF, new byte[0]);
      assertEquals(List.of("0  0 bytes empty"), ImportRoom.said(none.problems()));
      for (String file : List.of(",,,\n,,,\n", "\uFEFF\r\n \r\n")) {
        ImportResult result = room.load(ImportKind.STAFF, file.getBytes(StandardCharsets.UTF_8));
        assertEquals(List.of("1   heading"), ImportRoom.said(result.problems()), file);
      }
    }
  }
}
