package afterclass.gateway.workbook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Tests of what is read of .xlsx workbooks, cell by cell, and of what stands beside the cells. */
class XlsxReaderTest {
  private static final String STYLES =
      "<numFmts count=\"4\">"
          + "<numFmt numFmtId=\"176\" formatCode=\"yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot;;@\"/>"
          + "<numFmt numFmtId=\"177\" formatCode=\"[$-804]aaaa;@\"/>"
          + "<numFmt numFmtId=\"178\" formatCode=\"0课时\"/>"
          + "<numFmt numFmtId=\"179\" formatCode=\"0000000000\"/>"
          + "<numFmt numFmtId=\"180\" formatCode=\"#,##0.00 USD\"/>"
          + "</numFmts><fonts><font><sz val=\"11\"/></font><font><strike/></font>"
          + "<font><strike val=\"0\"/></font></fonts>"
          + "<cellStyleXfs><xf fontId=\"1\"/></cellStyleXfs>"
          + "<cellXfs><xf numFmtId=\"0\" fontId=\"0\"/>"
          + "<xf numFmtId=\"176\" fontId=\"0\"/><xf numFmtId=\"177\" fontId=\"0\"/>"
          + "<xf numFmtId=\"178\" fontId=\"0\"/><xf numFmtId=\"179\" fontId=\"0\"/>"
          + "<xf numFmtId=\"0\" fontId=\"1\"/><xf numFmtId=\"0\" fontId=\"2\"/>"
          + "<xf numFmtId=\"180\" fontId=\"0\"/><xf numFmtId=\"31\" fontId=\"0\"/>"
          + "</cellXfs>";

  private static byte[] book(String sheet, String texts) throws IOException {
    return Books.zip(Books.parts(sheet, STYLES, texts));
  }

  private static String row(int number, String cells) {
    return "<row r=\"" + number + "\">" + cells + "</row>";
  }

  private static String text(String address, String text) {
    return "<c r=\"%s\" t=\"inlineStr\"><is><t>%s</t></is></c>".formatted(address, text);
  }

  @Test
  void blocksAndHiddenLinesAndColumnsAreKept() throws Exception {
    String sheet =
        "<cols><col min=\"2\" max=\"3\" hidden=\"1\" width=\"0\"/><col min=\"4\" max=\"16384\""
            + " hidden=\"true\"/><col min=\"1\" max=\"1\" hidden=\"0\"/></cols><sheetData>"
            + row(1, text("A1", "延时服务值班表"))
            + "<row r=\"2\" hidden=\"1\">"
            + text("A2", "甲")
            + text("E2", "乙")
            + "</row>"
            + row(4, text("A4", "丙"))
            + "</sheetData><sheetProtection sheet=\"1\" password=\"83AF\"/>"
            + "<autoFilter ref=\"A1:E4\"/><mergeCells count=\"3\"><mergeCell ref=\"A1:XFD1\"/>"
            + "<mergeCell ref=\"A2:A3\"/><mergeCell ref=\"G9:H9\"/></mergeCells>";
    Worksheet read = Books.read(book(sheet, "")).sheets().get(0);
    assertEquals("值班表", read.name());
    assertFalse(read.hidden());
    assertEquals(List.of("A1:E1", "A2:A3"), Books.merges(read));
    assertEquals("[2] [1, 2, 3, 4]", Books.hidden(read));
    assertEquals(
        List.of("A1 TEXT 延时服务值班表", "A2 TEXT 甲", "E2 TEXT 乙", "A4 TEXT 丙"), Books.cells(read));
  }

  @Test
  void aFormulaIsReadAsItsLastValueAndWrittenAsItself() throws Exception {
    String sheet =
        "<sheetData>"
            + row(
                1,
                "<c r=\"A1\" t=\"str\"><f>VLOOKUP(B1,名单!A:B,2,0)</f><v>陈静</v></c>"
                    + "<c r=\"B1\"><f>SUM(C1:C9)</f><v>12</v></c>"
                    + "<c r=\"C1\" t=\"e\"><f>VLOOKUP(B2,名单!A:B,2,0)</f><v>#N/A</v></c>"
                    + "<c r=\"D1\" t=\"b\"><f>A1=B1</f><v>1</v></c>"
                    + "<c r=\"E1\" s=\"1\"><f>TODAY()</f><v>46350</v></c>"
                    + "<c r=\"F1\" t=\"str\"><f>IF(A1=\"\",1,\"\")</f><v></v></c>"
                    + "<c r=\"G1\" t=\"e\"><v>#REF!</v></c>"
                    + "<c r=\"H1\" t=\"str\"><f>\"0033\"</f><v>0033</v></c>")
            + "</sheetData>";
    Worksheet read = Books.read(book(sheet, "")).sheets().get(0);
    assertEquals(
        List.of(
            "A1 TEXT 陈静",
            "B1 NUMBER 12",
            "C1 ERROR #N/A",
            "D1 TRUTH TRUE",
            "E1 TEXT 2026-11-24",
            "G1 ERROR #REF!",
            "H1 TEXT 0033"),
        Books.cells(read));
    List<SheetCell> cells = read.lines().get(0).cells();
    assertEquals("=VLOOKUP(B1,名单!A:B,2,0)", cells.get(0).asWritten().text());
    assertEquals(SheetCell.Nature.FORMULA, cells.get(2).asWritten().nature());
    assertEquals("=IF(A1=\"\",1,\"\")", cells.get(5).asWritten().text());
    assertEquals("0033", cells.get(7).asWritten().text());
  }

  @Test
  void datesAreToldByTheirFormatAndNumbersKeepTheirZeros() throws Exception {
    String sheet =
        "<sheetData>"
            + row(
                1,
                "<c r=\"A1\" s=\"1\"><v>46266</v></c><c r=\"B1\" s=\"2\"><v>46266</v></c>"
                    + "<c r=\"C1\" s=\"3\"><v>2</v></c><c r=\"D1\" s=\"4\"><v>9357203</v></c>"
                    + "<c r=\"E1\" s=\"7\"><v>12.5</v></c><c r=\"F1\" s=\"8\"><v>46266</v></c>"
                    + "<c r=\"G1\"><v>46266</v></c>")
            + "</sheetData>";
    assertEquals(
        List.of(
            "A1 TEXT 2026-09-01",
            "B1 TEXT 2026-09-01",
            "C1 NUMBER 2",
            "D1 TEXT 0009357203",
            "E1 NUMBER 12.5",
            "F1 TEXT 2026-09-01",
            "G1 NUMBER 46266"),
        Books.cells(book(sheet, "")));
  }

  @Test
  void richTextIsJoinedWithoutItsPronunciationAndStruckPartsAreTold() throws Exception {
    String texts =
        "<si><t xml:space=\"preserve\">陈静 </t></si>"
            + "<si><r><t>陈静</t></r><r><rPr><b/></rPr><t>、李明</t></r>"
            + "<rPh sb=\"0\" eb=\"2\"><t>ちんせい</t></rPh><phoneticPr fontId=\"1\"/></si>"
            + "<si><r><rPr><strike/></rPr><t>王芳</t></r><r><t>赵敏</t></r></si>"
            + "<si><r><rPr><strike val=\"0\"/></rPr><t>孙丽</t></r></si>";
    String sheet =
        "<sheetData>"
            + row(
                1,
                "<c r=\"A1\" t=\"s\"><v>0</v></c><c r=\"B1\" t=\"s\"><v>1</v></c>"
                    + "<c r=\"C1\" t=\"s\"><v>2</v></c><c r=\"D1\" t=\"s\" s=\"5\"><v>0</v></c>"
                    + "<c r=\"E1\" t=\"s\" s=\"6\"><v>3</v></c>"
                    + "<c r=\"F1\" t=\"inlineStr\"><is><r><t>甲</t></r><r><rPr><strike/></rPr>"
                    + "<t>乙</t></r></is></c>")
            + "</sheetData>";
    Worksheet read = Books.read(book(sheet, texts)).sheets().get(0);
    assertEquals(
        List.of(
            "A1 TEXT 陈静",
            "B1 TEXT 陈静、李明",
            "C1 TEXT 王芳赵敏",
            "D1 TEXT 陈静",
            "E1 TEXT 孙丽",
            "F1 TEXT 甲乙"),
        Books.cells(read));
    assertEquals(
        List.of("", "", "王芳", "陈静", "", "乙"),
        read.lines().get(0).cells().stream().map(SheetCell::struck).toList());
  }

  @Test
  void strictWorkbooksAndOddNamesOfPartsAreRead() throws Exception {
    String sheet =
        "<sheetData>"
            + row(1, text("A1", "甲") + "<c r=\"B1\" s=\"1\" t=\"d\"><v>2026-09-01T00:00:00</v></c>")
            + "</sheetData><mergeCells><mergeCell ref=\"A1:B1\"/></mergeCells>";
    Map<String, String> odd = new LinkedHashMap<>();
    Books.parts(sheet, STYLES, "")
        .forEach(
            (name, part) ->
                odd.put(
                    name.replace("xl/", "书/").replace("a.xml", "表.xml"),
                    part.replace("/xl/", "/书/")
                        .replace("xl/workbook", "书/workbook")
                        .replace("a.xml", "表.xml")
                        .replace(
                            "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
                            "http://purl.oclc.org/ooxml/spreadsheetml/main")
                        .replace(
                            "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
                            "http://purl.oclc.org/ooxml/officeDocument/relationships")));
    Worksheet read = Books.read(Books.zip(odd)).sheets().get(0);
    assertEquals(List.of("A1 TEXT 甲", "B1 TEXT 2026-09-01"), Books.cells(read));
    assertEquals(List.of("A1:B1"), Books.merges(read));
  }

  @Test
  void aHiddenSheetIsToldAndSoIsAVeryHiddenOne() throws Exception {
    Map<String, String> parts =
        Books.parts("<sheetData>" + row(1, text("A1", "甲")) + "</sheetData>", "", "");
    for (String state : List.of("hidden", "veryHidden")) {
      parts.computeIfPresent(
          "xl/workbook.xml",
          (n, p) ->
              p.replaceAll(
                  "sheetId=\"1\"( state=\"[a-zA-Z]*\")?", "sheetId=\"1\" state=\"" + state + "\""));
      assertTrue(Books.read(Books.zip(parts)).sheets().get(0).hidden(), state);
    }
  }
}
