package afterclass.gateway.workbook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.junit.jupiter.api.Test;

/**
 * Tests that small files which ask for much are refused soon, in every format, and with the words
 * for files that are too large.
 */
class HostileFilesTest {
  private static final Duration SOON = Duration.ofSeconds(60);

  private static String refused(byte[] file) {
    assertTrue(file.length <= WorkbookFile.LONGEST_BYTES, "too large anyhow: " + file.length);
    UnreadableFile refusal =
        assertTimeoutPreemptively(
            SOON, () -> assertThrows(UnreadableFile.class, () -> Books.read(file)));
    return refusal.word() + " " + refusal.found();
  }

  private static byte[] xlsx(String sheet) throws IOException {
    return Books.zip(Books.parts(sheet, "", ""));
  }

  private static byte[] edited(String part, UnaryOperator<String> edit) throws IOException {
    Map<String, String> parts =
        Books.parts("<sheetData><row r=\"1\"><c r=\"A1\"><v>1</v></c></row></sheetData>", "", "");
    parts.computeIfPresent(part, (name, text) -> edit.apply(text));
    return Books.zip(parts);
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  @Test
  void packedZerosAndManyPartsAreRefused() throws Exception {
    for (String name : new String[] {"xl/media/bomb.bin", "content.xml"}) {
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      try (ZipOutputStream zip = new ZipOutputStream(out)) {
        zip.putNextEntry(new ZipEntry("META-INF/manifest.xml"));
        zip.write(utf8("<manifest/>"));
        zip.putNextEntry(new ZipEntry(name));
        byte[] zeros = new byte[1 << 20];
        for (int i = 0; i < 100; i++) {
          zip.write(zeros);
        }
      }
      assertEquals("workbook-size > 50331648 bytes", refused(out.toByteArray()));
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      for (int i = 0; i < 1_001; i++) {
        zip.putNextEntry(new ZipEntry("xl/" + i));
      }
    }
    assertEquals("workbook-size > 1000 parts", refused(out.toByteArray()));
  }

  @Test
  void tooManyOfAnythingInAWorkbookIsRefused() throws Exception {
    String merges = "<mergeCells>" + "<mergeCell ref=\"A1:B2\"/>".repeat(10_001) + "</mergeCells>";
    assertEquals("workbook-size > 10000 merges", refused(xlsx("<sheetData/>" + merges)));
    String large =
        "<sheetData><row r=\"1048576\"><c r=\"XFD1048576\"><v>1</v></c></row></sheetData>"
            + "<mergeCells><mergeCell ref=\"A1:XFD1048576\"/></mergeCells>";
    assertEquals("workbook-size > 4000000 cells", refused(xlsx(large)));
    String formulas = "<sheetData><row>" + "<c><f>A1</f></c>".repeat(50_001) + "</row></sheetData>";
    assertEquals("workbook-size > 50000 formulas", refused(xlsx(formulas)));
    String cells = "<sheetData>" + "<row><c/></row>".repeat(1_000_001) + "</sheetData>";
    assertEquals("workbook-size > 1000000 cells", refused(xlsx(cells)));
    assertEquals(
        "workbook-size > 140000 styles",
        refused(
            Books.zip(Books.parts("", "<cellXfs>" + "<xf/>".repeat(140_001) + "</cellXfs>", ""))));
    assertEquals(
        "workbook-size > 256 levels", refused(xlsx("<a>".repeat(500) + "</a>".repeat(500))));
    assertEquals("workbook-size > 4000000 elements", refused(xlsx("<a/>".repeat(4_000_001))));
  }

  @Test
  void anElementOfTooManyAttributesIsRefusedByEveryJava() throws Exception {
    assertEquals(1, Books.cells(withAttributes(1_000)).size());
    assertTrue(refused(withAttributes(10_001)).startsWith("workbook "));
  }

  private static byte[] withAttributes(int number) throws IOException {
    StringBuilder row = new StringBuilder();
    for (int i = 0; i < number; i++) {
      row.append(" a").append(i).append("=\"\"");
    }
    return OdsReaderTest.packed(OdsReaderTest.table(odsRow(row.toString(), odsCell(""))));
  }

  @Test
  void entitiesAreNotExpandedAndNothingIsFetched() throws Exception {
    String laughs =
        "<!DOCTYPE a [<!ENTITY a \"ha\"><!ENTITY b \""
            + "&a;".repeat(9)
            + "\">"
            + "<!ENTITY c \""
            + "&b;".repeat(9)
            + "\">]>";
    String outside = "<!DOCTYPE a [<!ENTITY c SYSTEM \"file:///etc/hostname\">]>";
    for (String declared : new String[] {laughs, outside}) {
      UnaryOperator<String> edit = s -> declared + s.replace("<v>1</v>", "<v>&c;</v>");
      assertTrue(refused(edited("xl/worksheets/a.xml", edit)).startsWith("workbook "));
      String ods = OdsReaderTest.flat(OdsReaderTest.table(odsRow("", "&c;")));
      byte[] flat = utf8(ods.replaceFirst("\\?>\n", "?>" + declared));
      assertTrue(refused(flat).startsWith("workbook "));
      String xml =
          "<?xml version=\"1.0\"?>"
              + declared
              + "<Workbook xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\"><Worksheet><Table>"
              + "<Row><Cell><Data>&c;</Data></Cell></Row></Table></Worksheet></Workbook>";
      assertTrue(refused(utf8(xml)).startsWith("workbook "));
    }
  }

  private static String odsRow(String repeated, String cell) {
    return "<table:table-row " + repeated + "><table:table-cell " + cell + "</table:table-row>";
  }

  private static String odsCell(String attributes) {
    return attributes + "><text:p>a</text:p></table:table-cell>";
  }

  @Test
  void repeatedCellsOfOpenDocumentsAreRefused() throws Exception {
    String many = "table:number-rows-repeated=\"1000000000\"";
    String wide = "table:number-columns-repeated=\"1000000000\"";
    String tall = OdsReaderTest.table(odsRow(many, odsCell("")));
    assertEquals("rows > 50000", refused(OdsReaderTest.packed(tall)));
    for (String row :
        new String[] {odsRow(many, odsCell(wide)), odsRow("", odsCell(wide)).repeat(99)}) {
      String found = refused(OdsReaderTest.packed(OdsReaderTest.table(row)));
      assertEquals("workbook-size > 1000000 cells", found);
    }
    String spans = "table:number-columns-spanned=\"9\" table:number-columns-repeated=\"16384\"";
    assertEquals(
        "workbook-size > 10000 merges",
        refused(OdsReaderTest.packed(OdsReaderTest.table(odsRow("", odsCell(spans))))));
    String empty = odsRow(many, wide + "/>").repeat(1_000);
    assertEquals(0, Books.cells(OdsReaderTest.packed(OdsReaderTest.table(empty))).size());
    String sheets = OdsReaderTest.table("").repeat(256);
    assertEquals("workbook-size > 255 sheets", refused(OdsReaderTest.packed(sheets)));
    String nested = OdsReaderTest.table("<a>".repeat(300) + "</a>".repeat(300));
    assertEquals("workbook-size > 256 levels", refused(OdsReaderTest.packed(nested)));
  }

  @Test
  void aTextThatFillsTheMemoryIsRefusedBeforeItIsHeld() throws Exception {
    String much = "a".repeat(1_000_001);
    String refusal = "workbook-size > 1000000 bytes of text";
    String row = "<sheetData><row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>%s</t></is></c></row>";
    assertEquals(refusal, refused(xlsx(String.format(Locale.ROOT, row, much))));
    String section = "<![CDATA[" + "a<b>".repeat(300_000) + "]]>";
    assertEquals(refusal, refused(xlsx(String.format(Locale.ROOT, row, section))));
    assertEquals(refusal, refused(xlsx("<sheetData x=\"" + much + "\"/>")));
    String cell = odsRow("", ">" + "<text:p>" + much + "</text:p>");
    assertEquals(refusal, refused(OdsReaderTest.packed(OdsReaderTest.table(cell))));
    assertEquals(refusal, refused(sheet("<Row><Cell><Data>" + much + "</Data></Cell></Row>", 1)));
  }

  @Test
  void pagesOfManyTagsAndWideCellsAreRefused() throws Exception {
    assertEquals(
        "workbook-size > 600000 elements", refused(utf8("<table>" + "<b>".repeat(2_500_000))));
    String wide = "<td colspan=1000000000>a";
    assertEquals(
        "workbook-size > 4000000 cells", refused(utf8("<table>" + ("<tr>" + wide).repeat(1_000))));
    assertTimeoutPreemptively(
        SOON,
        () -> {
          Books.read(utf8("<table><tr>" + "<td rowspan=1000000000>a".repeat(16_000)));
          for (String much :
              List.of(
                  "<div>".repeat(500_000),
                  "<table><tr><td>".repeat(150_000),
                  "<b><i><p>".repeat(150_000),
                  " ".repeat(4_000_000),
                  "<br>".repeat(599_990))) {
            assertEquals(1, Books.cells(utf8("<table><tr><td>a" + much + "</table>")).size());
            assertEquals("web-page ", refused(utf8("<table><tr><td>" + much)));
          }
        });
  }

  @Test
  void workbooksInXmlKeepTheLimits() throws Exception {
    String cell =
        "<Cell ss:MergeAcross=\"1000000000\" ss:MergeDown=\"1000000000\"><Data>a</Data></Cell>";
    assertEquals("workbook-size > 10000 merges", refused(sheet("<Row>" + cell + "</Row>", 10_001)));
    assertEquals(
        "workbook XFE1",
        refused(sheet("<Row><Cell/>" + cell + "<Cell><Data>b</Data></Cell></Row>", 1)));
    assertEquals(
        "workbook-size > 4000000 cells",
        refused(sheet("<Row><Cell ss:Index=\"16384\"><Data>a</Data></Cell></Row>", 300)));
  }

  private static byte[] sheet(String row, int times) {
    return XmlWorkbookReaderTest.book(
        "<Worksheet ss:Name=\"a\"><Table>" + row.repeat(times) + "</Table></Worksheet>");
  }

  @Test
  void oldWorkbooksKeepTheLimits() throws Exception {
    byte[] merges =
        XlsReaderTest.book(
            book -> {
              Sheet sheet = book.createSheet("a");
              for (int row = 0; row < 10_001; row++) {
                sheet.addMergedRegionUnsafe(new CellRangeAddress(row, row, 0, 1));
              }
            });
    assertEquals("workbook-size > 10000 merges", refused(merges));
    byte[] far =
        XlsReaderTest.book(
            book -> {
              Sheet sheet = book.createSheet("a");
              for (int row = 0; row < 16_000; row++) {
                sheet.createRow(row).createCell(255).setCellValue(1);
              }
            });
    assertEquals("workbook-size > 4000000 cells", refused(far));
    byte[] sheets = XlsReaderTest.book(HostileFilesTest::manySheets);
    assertEquals("workbook-size > 255 sheets", refused(sheets));
  }

  private static void manySheets(HSSFWorkbook book) {
    for (int i = 0; i < 300; i++) {
      book.createSheet("s" + i);
    }
  }
}
