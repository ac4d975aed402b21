package afterclass.gateway.workbook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Tests of what is read of OpenDocument spreadsheets. */
class OdsReaderTest {
  private static final String SPACES = "urn:oasis:names:tc:opendocument:xmlns:";
  private static final String STYLES =
      "<style:style style:name=\"ta1\" style:family=\"table\"><style:table-properties"
          + " table:display=\"true\"/></style:style>"
          + "<style:style style:name=\"ta2\" style:family=\"table\"><style:table-properties"
          + " table:display=\"false\"/></style:style>"
          + "<style:style style:name=\"ce1\" style:family=\"table-cell\"><style:text-properties"
          + " style:text-line-through-style=\"solid\"/></style:style>"
          + "<style:style style:name=\"T1\" style:family=\"text\"><style:text-properties"
          + " style:text-line-through-style=\"solid\"/></style:style>";

  /** Returns a spreadsheet in one XML text. */
  static String flat(String tables) {
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<office:document"
        + " xmlns:office=\""
        + SPACES
        + "office:1.0\" xmlns:table=\""
        + SPACES
        + "table:1.0\" xmlns:text=\""
        + SPACES
        + "text:1.0\" xmlns:style=\""
        + SPACES
        + "style:1.0\" xmlns:calcext=\"urn:org:documentfoundation:names:experimental:calc:xmlns:"
        + "calcext:1.0\" office:mimetype=\"application/vnd.oasis.opendocument.spreadsheet\">"
        + "<office:automatic-styles>"
        + STYLES
        + "</office:automatic-styles><office:body><office:spreadsheet>"
        + tables
        + "</office:spreadsheet></office:body></office:document>";
  }

  /** Returns a packed spreadsheet. */
  static byte[] packed(String tables) throws IOException {
    return packed(tables, "<manifest/>");
  }

  private static byte[] packed(String tables, String manifest) throws IOException {
    Map<String, String> parts = new LinkedHashMap<>();
    parts.put("mimetype", "application/vnd.oasis.opendocument.spreadsheet");
    parts.put("content.xml", flat(tables));
    parts.put("META-INF/manifest.xml", manifest);
    return Books.zip(parts);
  }

  static String table(String content) {
    return "<table:table table:name=\"值班表\" table:style-name=\"ta1\">" + content + "</table:table>";
  }

  private static String row(String cells) {
    return "<table:table-row>" + cells + "</table:table-row>";
  }

  private static String text(String text) {
    return "<table:table-cell office:value-type=\"string\">\n <text:p>"
        + text
        + "</text:p>\n</table:table-cell>";
  }

  private static String value(String type, String value, String shown) {
    String name = type.equals("float") || type.equals("percentage") ? "value" : type + "-value";
    return "<table:table-cell office:value-type=\"%s\" office:%s=\"%s\"><text:p>%s</text:p></table:table-cell>"
        .formatted(type, name, value, shown);
  }

  @Test
  void eachTypeOfValueIsRead() throws Exception {
    String line =
        row(
            value("float", "1001", "1001")
                + value("float", "9357203", "0009357203")
                + value("date", "2026-09-01", "9月1日")
                + value("date", "2026-09-01T07:30:00", "7:30")
                + value("time", "PT07H03M00S", "7:03")
                + value("boolean", "true", "TRUE")
                + value("percentage", "0.5", "50%")
                + "<table:table-cell table:formula=\"of:=[.A1]/0\" office:value-type=\"string\""
                + " office:string-value=\"\" calcext:value-type=\"error\">"
                + "<text:p>#DIV/0!</text:p></table:table-cell>"
                + "<table:table-cell table:formula=\"of:=SUM([.A1:.A2])\""
                + " office:value-type=\"float\" office:value=\"12\"><text:p>12</text:p>"
                + "</table:table-cell>");
    byte[] file = packed(table(line));
    assertEquals(
        List.of(
            "A1 NUMBER 1001",
            "B1 TEXT 0009357203",
            "C1 TEXT 2026-09-01",
            "D1 TEXT 2026-09-01T07:30:00",
            "E1 TEXT 07:03",
            "F1 TRUTH TRUE",
            "G1 NUMBER 0.5",
            "H1 ERROR #DIV/0!",
            "I1 NUMBER 12"),
        Books.cells(file));
    assertEquals(
        "=SUM([.A1:.A2])",
        Books.read(file).sheets().get(0).lines().get(0).cells().get(8).asWritten().text());
  }

  @Test
  void textIsJoinedAsItIsShownWithoutRemarks() throws Exception {
    String line =
        row(
            "<table:table-cell office:value-type=\"string\"><office:annotation><text:p>批注"
                + "</text:p></office:annotation><text:p>陈<text:s text:c=\"2\"/>静\n  (组长)</text:p>"
                + "<text:p>李<text:span text:style-name=\"T1\">明</text:span></text:p>"
                + "</table:table-cell>"
                + "<table:table-cell table:style-name=\"ce1\" office:value-type=\"string\">"
                + "<text:p>王芳</text:p></table:table-cell>"
                + "<table:table-cell office:value-type=\"string\"><text:p><text:ruby>"
                + "<text:ruby-base>赵</text:ruby-base><text:ruby-text>zhao</text:ruby-text>"
                + "</text:ruby>敏</text:p></table:table-cell>");
    Worksheet sheet = Books.read(packed(table(line))).sheets().get(0);
    assertEquals(List.of("A1 TEXT 陈  静 (组长)\n李明", "B1 TEXT 王芳", "C1 TEXT 赵敏"), Books.cells(sheet));
    assertEquals(
        List.of("明", "王芳", ""),
        sheet.lines().get(0).cells().stream().map(SheetCell::struck).toList());
  }

  @Test
  void blocksRepetitionsAndWhatIsHiddenAreRead() throws Exception {
    String sheet =
        "<table:table-column table:number-columns-repeated=\"2\"/>"
            + "<table:table-column table:visibility=\"collapse\"/>"
            + "<table:table-column table:number-columns-repeated=\"16381\"/>"
            + "<table:table-row table:number-rows-repeated=\"2\"><table:table-cell"
            + " table:number-columns-repeated=\"16384\"/></table:table-row>"
            + "<table:table-header-rows>"
            + row(
                "<table:table-cell table:number-columns-spanned=\"3\" table:number-rows-spanned="
                    + "\"2\" office:value-type=\"string\"><text:p>值班表</text:p></table:table-cell>"
                    + "<table:covered-table-cell table:number-columns-repeated=\"2\"/>"
                    + text("末"))
            + "</table:table-header-rows>"
            + row("<table:covered-table-cell table:number-columns-repeated=\"3\"/>" + text("二"))
            + "<table:table-row table:visibility=\"filter\" table:number-rows-repeated=\"2\">"
            + "<table:table-cell table:number-columns-repeated=\"2\" office:value-type=\"string\">"
            + "<text:p>甲</text:p></table:table-cell></table:table-row>"
            + "<table:table-row table:number-rows-repeated=\"1048570\"><table:table-cell/>"
            + "</table:table-row>";
    String hidden =
        "<table:table table:name=\"名单\" table:style-name=\"ta2\">"
            + row(text("乙"))
            + "</table:table>";
    for (byte[] file :
        List.of(
            packed(table(sheet) + hidden),
            flat(table(sheet) + hidden).getBytes(StandardCharsets.UTF_8))) {
      Workbook read = Books.read(file);
      Worksheet first = read.sheets().get(0);
      assertEquals(
          List.of(
              "A3 TEXT 值班表",
              "D3 TEXT 末",
              "D4 TEXT 二",
              "A5 TEXT 甲",
              "B5 TEXT 甲",
              "A6 TEXT 甲",
              "B6 TEXT 甲"),
          Books.cells(first));
      assertEquals(List.of("A3:C4"), Books.merges(first));
      assertEquals("[5, 6] [2]", Books.hidden(first));
      assertEquals("值班表", first.name());
      assertEquals(List.of(first), read.visible());
      assertEquals("名单", read.sheets().get(1).name());
    }
  }

  @Test
  void anEncryptedOneIsRefused() throws Exception {
    byte[] file =
        packed(
            table(""),
            "<manifest:manifest xmlns:manifest=\"urn:oasis:names:tc:opendocument:xmlns:"
                + "manifest:1.0\"><manifest:file-entry><manifest:encryption-data/>"
                + "</manifest:file-entry></manifest:manifest>");
    assertEquals("password", assertThrows(UnreadableFile.class, () -> Books.read(file)).word());
  }

  /** What a parser counts by itself must not be less than what an office's file holds. */
  @Test
  void aFileOfManyTextsWithSignsIsReadByEveryJava() throws Exception {
    int lines = 10_000;
    StringBuilder rows = new StringBuilder();
    for (int i = 0; i < lines; i++) {
      rows.append(row(text("张&amp;李&lt;二（1）班&gt;&#20108;")));
    }
    List<String> cells = Books.cells(packed(table(rows.toString())));
    assertEquals(lines, cells.size());
    assertEquals("A10000 TEXT 张&李<二（1）班>二", cells.get(lines - 1));
  }
}
