package afterclass.gateway.paper;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import afterclass.gateway.i18n.Messages;
import afterclass.gateway.i18n.ProblemException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.fontbox.ttf.model.GsubData;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

/** Tests of tables as PDF, read back by the library's own reader. */
class PaperWriterTest {
  private static final List<PaperTable.Column> COLUMNS =
      List.of(
          new PaperTable.Column("工号", false),
          new PaperTable.Column("姓名", false),
          new PaperTable.Column("应发课时", true));

  private static PaperTable table(List<List<String>> rows) {
    return new PaperTable(
        "育才小学",
        "2026-11 课时费发放表",
        List.of("2026-11-01 至 2026-11-30"),
        COLUMNS,
        rows,
        List.of("合计", "", "4711"),
        List.of("制表：", "审核：", "校长："));
  }

  private static List<String> row(int i, String name) {
    return List.of("T%03d".formatted(i), name, String.valueOf(i));
  }

  private static byte[] written(PaperTable table) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    PaperWriter.write(table, Messages.ZH, out);
    return out.toByteArray();
  }

  /** Returns the text of each page, with any white space as one space. */
  private static List<String> pages(byte[] pdf) throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      List<String> pages = new ArrayList<>();
      for (int page = 1; page <= document.getNumberOfPages(); page++) {
        PDFTextStripper reader = new PDFTextStripper();
        reader.setStartPage(page);
        reader.setEndPage(page);
        pages.add(reader.getText(document).replaceAll("\\s+", " "));
      }
      return pages;
    }
  }

  private static PDRectangle paper(byte[] pdf) throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      return document.getPage(0).getMediaBox();
    }
  }

  @Test
  void everyPageHasItsNumberAndTheHeadingAndTheLastWhoSigns() throws IOException {
    List<String> pages =
        pages(written(table(IntStream.range(0, 100).mapToObj(i -> row(i, "王小明")).toList())));
    assertEquals(3, pages.size());
    assertTrue(
        pages
            .get(0)
            .startsWith("育才小学 2026-11 课时费发放表 2026-11-01 至 2026-11-30 工号 姓名 应发课时 T000 王小明 0"),
        pages.get(0));
    for (int i = 0; i < 3; i++) {
      assertTrue(pages.get(i).contains("课时费发放表"), pages.get(i));
      assertTrue(pages.get(i).contains("工号 姓名 应发课时 T0"), pages.get(i));
      assertTrue(pages.get(i).strip().endsWith("第 " + (i + 1) + "/3 页"), pages.get(i));
    }
    assertTrue(pages.get(2).contains("T099 王小明 99 合计 4711 制表： 审核： 校长： 第 3/3 页"), pages.get(2));
    String all = String.join(" ", pages);
    for (int i = 0; i < 100; i++) {
      assertTrue(all.contains("T%03d 王小明 %d ".formatted(i, i)), "row " + i);
    }
  }

  @Test
  void rareNamesAreDrawnAndReadBack() throws IOException {
    String text =
        String.join("", pages(written(table(List.of(row(1, "王㛃"), row(2, "李𠅤"), row(3, "龑喆䶮"))))));
    assertTrue(text.contains("T001 王㛃 1 T002 李𠅤 2 T003 龑喆䶮 3"), text);
  }

  @Test
  void aCharacterThatTheFontLacksIsNamedWithItsRow() throws IOException {
    String text = String.join("", pages(written(table(List.of(row(7, "王𪚥"), row(8, "李明"))))));
    assertTrue(text.contains("T007 王〓 7 T008 李明 8"), text);
    assertTrue(text.contains("字库缺少下列字，表中以〓代替，请手工补写：U+2A6A5（T007 王〓）"), text);
  }

  @Test
  void theFontHasEveryIdeographOfGbk() throws IOException {
    Charset gbk = Charset.forName("GBK");
    try (PDDocument document = new PDDocument()) {
      PaperFont font = PaperFont.in(document);
      int ideographs = 0;
      for (int c = 0x3400; c < 0xA000; c++) {
        String text = Character.toString(c);
        if (Character.isIdeographic(c) && gbk.newEncoder().canEncode(text)) {
          assertEquals(text, font.drawable(text, ""));
          ideographs++;
        }
      }
      assertEquals(20_902, ideographs);
    }
  }

  /** The library would compile rules of substitution for every cell, which took seconds a table. */
  @Test
  void noGlyphIsSoughtASubstituteFor() throws IOException {
    try (PDDocument document = new PDDocument()) {
      PDType0Font font = assertInstanceOf(PDType0Font.class, PaperFont.in(document).font());
      assertSame(GsubData.NO_DATA_FOUND, font.getGsubData());
    }
  }

  @Test
  void aTableThatNobodyWouldPrintIsRefusedWithWhatToDo() throws IOException {
    List<List<String>> most = Collections.nCopies(PaperTable.MOST_ROWS, row(1, "王小明"));
    assertEquals(PaperTable.MOST_ROWS, table(most).rows().size());
    List<List<String>> more = new ArrayList<>(most);
    more.add(row(2, "李明"));
    ProblemException refused = assertThrows(ProblemException.class, () -> table(more));
    assertEquals("paper-rows 5001", refused.code() + " " + refused.found());
    assertEquals("表格有 5001 行，无法生成 PDF。 请缩短日期范围，或改为下载 Excel 或 CSV 文件。", refused.in(Messages.ZH));
  }

  @Test
  void theSameTableGivesTheSameBytes() throws IOException {
    PaperTable table = table(List.of(row(1, "王小明"), row(2, "李𠅤")));
    assertArrayEquals(written(table), written(table));
  }

  @Test
  void aWideTableLiesAcrossAndLongTextsAreBrokenNotCut() throws IOException {
    String reason = "早上7:00-7:10为早考勤时间采用考勤机加签到双考勤方式".repeat(9) + "完";
    List<PaperTable.Column> columns =
        IntStream.range(0, 12).mapToObj(i -> new PaperTable.Column("第" + i + "栏", false)).toList();
    byte[] pdf =
        written(
            new PaperTable(
                "",
                "说明",
                List.of(),
                columns,
                List.of(IntStream.range(0, 12).mapToObj(i -> reason).toList()),
                List.of(),
                List.of()));
    assertTrue(paper(pdf).getWidth() > paper(pdf).getHeight(), "across");
    String text = String.join("", pages(pdf)).replace(" ", "");
    assertEquals(12, text.chars().filter(c -> c == '完').count());
    assertEquals(12 * 9, text.chars().filter(c -> c == '双').count());
  }

  @Test
  void aSmallTableStandsUpright() throws IOException {
    PDRectangle paper = paper(written(table(List.of(row(1, "王小明")))));
    assertEquals(PDRectangle.A4.getWidth(), paper.getWidth());
    assertEquals(PDRectangle.A4.getHeight(), paper.getHeight());
  }

  @Test
  void aTableWithoutColumnsOrWithUnevenRowsIsRefused() {
    assertThrows(IllegalArgumentException.class, () -> table(List.of(List.of("T1"))));
    assertThrows(
        IllegalArgumentException.class,
        () -> new PaperTable("", "leer", List.of(), List.of(), List.of(), List.of(), List.of()));
  }
}
