package afterclass.gateway.workbook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Tests of what is read of web pages that programs name .xls. */
class PageReaderTest {
  private static final Charset GBK = Charset.forName("GBK");

  private static Worksheet sheet(String page) throws UnreadableFile {
    return Books.read(page.getBytes(StandardCharsets.UTF_8)).sheets().get(0);
  }

  @Test
  void aTableIsLaidOutAsABrowserDoes() throws Exception {
    Worksheet sheet =
        sheet(
            "<html><body><h2>护导值班表</h2><p>2026年9月1日起</p><table>"
                + "<thead><tr><th rowspan=2>岗位<th colspan=2>时间</tr>"
                + "<tr><th>上午<th>下午</tr></thead>"
                + "<tr><td>大门<td rowspan=0>陈&nbsp;静<br>李明<td>王芳"
                + "<tr style='display:none'><td>操场<td>赵敏</table>以上<b>请</b>遵守</body></html>");
    assertEquals(
        List.of(
            "A1 TEXT 护导值班表",
            "A2 TEXT 2026年9月1日起",
            "A3 UNTYPED 岗位",
            "B3 UNTYPED 时间",
            "B4 UNTYPED 上午",
            "C4 UNTYPED 下午",
            "A5 UNTYPED 大门",
            "B5 UNTYPED 陈\u00A0静\n李明",
            "C5 UNTYPED 王芳",
            "A6 UNTYPED 操场",
            "C6 UNTYPED 赵敏",
            "A7 TEXT 以上请遵守"),
        Books.cells(sheet));
    assertEquals(List.of("A3:A4", "B3:C3", "B5:B6"), Books.merges(sheet));
    assertEquals("[6] []", Books.hidden(sheet));
  }

  @Test
  void stylesTellTextsAndWhatIsHiddenOrStruckOut() throws Exception {
    Worksheet sheet =
        sheet(
            "<html xmlns:x=\"urn:schemas-microsoft-com:office:excel\"><head><style><!--\n"
                + ".xl65 {mso-number-format:\"\\@\";}\n.xl66{text-decoration:line-through}\n"
                + "--></style><!--[if gte mso 9]><xml><x:Name>名单</x:Name></xml><![endif]-->"
                + "</head><body><table><col><col style='display:none'><col>"
                + "<tr><td class=xl65>0033<td style='mso-number-format:\"\\@\"'>0044<td x:str>5"
                + "<td class='a xl66'>王芳<td><s>赵敏</s>孙丽<td x:num='12' x:fmla='=SUM(A1:A2)'>12"
                + "<td style='display:none'>1<td>6<script>x</script></table>");
    assertEquals(
        List.of(
            "A1 TEXT 0033",
            "B1 TEXT 0044",
            "C1 TEXT 5",
            "D1 UNTYPED 王芳",
            "E1 UNTYPED 赵敏孙丽",
            "F1 UNTYPED 12",
            "G1 UNTYPED 6"),
        Books.cells(sheet));
    List<SheetCell> cells = sheet.lines().get(0).cells();
    assertEquals("王芳", cells.get(3).struck());
    assertEquals("赵敏", cells.get(4).struck());
    assertEquals("=SUM(A1:A2)", cells.get(5).asWritten().text());
    assertEquals("[] [1]", Books.hidden(sheet));
    assertEquals("名单", sheet.name());
  }

  @Test
  void tablesThatArrangeTablesAreTakenApart() throws Exception {
    Worksheet sheet =
        sheet(
            "<table><tr><td>标题</td></tr><tr><td><table><tr><td>a<td>b<tr><td>c<td>d</table></td>"
                + "</tr></table><table><tr><td>e<td>f<td>g<td>h<table><tr><td>i</table></table>");
    assertEquals(
        List.of(
            "A1 TEXT 标题",
            "A2 UNTYPED a",
            "B2 UNTYPED b",
            "A3 UNTYPED c",
            "B3 UNTYPED d",
            "A4 UNTYPED e",
            "B4 UNTYPED f",
            "C4 UNTYPED g",
            "D4 UNTYPED h\ni"),
        Books.cells(sheet));
  }

  @Test
  void anEncodingIsShownByTheBytesOrNamedByThePage() throws Exception {
    String table = "<table><tr><td>喆</td></tr></table>";
    Map<String, byte[]> pages = new LinkedHashMap<>();
    pages.put("bare", table.getBytes(GBK));
    pages.put(
        "utf-8, named wrongly", ("<meta charset=gb2312>" + table).getBytes(StandardCharsets.UTF_8));
    pages.put("marked", ("\uFEFF" + table).getBytes(StandardCharsets.UTF_8));
    pages.put("wide", ("\uFEFF" + table).getBytes(StandardCharsets.UTF_16LE));
    pages.put(
        "named narrower than it is",
        ("<html><head><meta http-equiv=Content-Type content=\"text/html; charset=gb2312\">" + table)
            .getBytes(GBK));
    for (Map.Entry<String, byte[]> page : pages.entrySet()) {
      assertEquals(List.of("A1 UNTYPED 喆"), Books.cells(page.getValue()), page.getKey());
    }
    byte[] big5 = "<meta charset=big5><table><tr><td>陳老師".getBytes(Charset.forName("Big5"));
    assertEquals(List.of("A1 UNTYPED 陳老師"), Books.cells(big5));
  }

  @Test
  void aPageWithoutATableIsRefused() {
    assertEquals(
        "web-page",
        assertThrows(UnreadableFile.class, () -> sheet("<html><body>请登录</body></html>")).word());
  }
}
