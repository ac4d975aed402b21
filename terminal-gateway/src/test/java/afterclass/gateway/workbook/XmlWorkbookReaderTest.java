package afterclass.gateway.workbook;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.Charset;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Tests of what is read of workbooks in one XML text, as Excel 2003 saves them. */
class XmlWorkbookReaderTest {
  private static final String SPACE = "urn:schemas-microsoft-com:office:spreadsheet";

  /** Returns a workbook in GBK. */
  static byte[] book(String sheets) {
    String text =
        "<?xml version=\"1.0\" encoding=\"GBK\"?>\n<?mso-application progid=\"Excel.Sheet\"?>\n"
            + "<Workbook xmlns=\"%s\" xmlns:ss=\"%s\" xmlns:h=\"http://www.w3.org/TR/REC-html40\""
                .formatted(SPACE, SPACE)
            + " xmlns:x=\"urn:schemas-microsoft-com:office:excel\"><Styles>"
            + "<Style ss:ID=\"s1\"><NumberFormat ss:Format=\"0000000000\"/></Style>"
            + "<Style ss:ID=\"s2\"><Font ss:StrikeThrough=\"1\"/></Style></Styles>"
            + sheets
            + "</Workbook>";
    return text.getBytes(Charset.forName("GBK"));
  }

  private static String cell(String attributes, String type, String value) {
    return "<Cell%s><Data ss:Type=\"%s\">%s</Data></Cell>".formatted(attributes, type, value);
  }

  @Test
  void valuesBlocksAndWhatIsHiddenAreRead() throws Exception {
    String sheet =
        "<Worksheet ss:Name=\"值班表\"><Table><Column ss:Index=\"2\" ss:Hidden=\"1\" ss:Span=\"1\"/>"
            + "<Row>"
            + cell(" ss:MergeAcross=\"3\"", "String", "值班表")
            + cell("", "String", "末")
            + "</Row><Row ss:Index=\"3\">"
            + cell(" ss:StyleID=\"s1\" ss:MergeDown=\"1\"", "Number", "9357203")
            + cell("", "DateTime", "2026-09-01T00:00:00.000")
            + cell("", "DateTime", "1899-12-31T07:30:00.000")
            + cell(" ss:Formula=\"=R[-1]C\"", "Error", "#N/A")
            + "<Cell ss:StyleID=\"s2\"><Data ss:Type=\"String\"><h:B>王</h:B>芳</Data>"
            + "<Comment><ss:Data>批注</ss:Data></Comment></Cell>"
            + "</Row><Row ss:Hidden=\"1\">"
            + cell(" ss:Index=\"4\"", "Boolean", "1")
            + cell("", "Number", "1.5")
            + "</Row></Table></Worksheet><Worksheet ss:Name=\"名单\"><Table><Row>"
            + cell("", "String", "甲")
            + "</Row></Table><x:WorksheetOptions><x:Visible>SheetHidden</x:Visible>"
            + "</x:WorksheetOptions></Worksheet>";
    Workbook read = Books.read(book(sheet));
    Worksheet first = read.sheets().get(0);
    assertEquals(
        List.of(
            "A1 TEXT 值班表",
            "E1 TEXT 末",
            "A3 TEXT 0009357203",
            "B3 TEXT 2026-09-01",
            "C3 TEXT 07:30",
            "D3 ERROR #N/A",
            "E3 TEXT 王芳",
            "D4 TRUTH TRUE",
            "E4 NUMBER 1.5"),
        Books.cells(first));
    assertEquals(List.of("A1:D1", "A3:A4"), Books.merges(first));
    assertEquals("[4] [1, 2]", Books.hidden(first));
    assertEquals("王芳", first.lines().get(1).cells().get(4).struck());
    assertEquals("=R[-1]C", first.lines().get(1).cells().get(3).asWritten().text());
    assertEquals("值班表", first.name());
    assertEquals(List.of(first), read.visible());
  }
}
