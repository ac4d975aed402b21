package afterclass.gateway.roster;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import afterclass.gateway.i18n.Messages;
import afterclass.gateway.store.StoreFixture;
import afterclass.gateway.workbook.WorkbookFile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests of workbooks as offices save them, and of malformed ones. */
class XlsxImportTest {
  private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);
  private static final InstantSource CLOCK =
      InstantSource.fixed(Instant.parse("2026-11-23T02:00:00Z"));

  private @Nullable StoreFixture opened;

  @BeforeEach
  void open(@TempDir Path folder) {
    opened = StoreFixture.open(folder.resolve("attendance.db"), CLOCK);
    load(ImportKind.STAFF, "staffNo,name\nT1,张老师\nT2,李老师\n".getBytes(StandardCharsets.UTF_8));
  }

  @AfterEach
  void close() {
    store().close();
  }

  private StoreFixture store() {
    StoreFixture fixture = opened;
    if (fixture == null) {
      throw new IllegalStateException("not opened");
    }
    return fixture;
  }

  private ImportResult load(ImportKind kind, byte[] content) {
    return store().bean(ImportService.class).importCsv(kind, content, true, "test.xlsx");
  }

  private RosterSnapshot roster() {
    return store().bean(LiveRoster.class).snapshot();
  }

  /** Returns a workbook of one sheet. */
  private static byte[] book(Consumer<Worksheet> fill) {
    return book(Map.of("Sheet1", fill));
  }

  private static byte[] book(Map<String, Consumer<Worksheet>> sheets) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (Workbook book = new Workbook(out, "test", "1.0")) {
      sheets.forEach((name, fill) -> fill.accept(book.newWorksheet(name)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  private static void row(Worksheet sheet, int row, Object... cells) {
    for (int i = 0; i < cells.length; i++) {
      if (cells[i] instanceof LocalDate date) {
        sheet.value(row, i, date);
        sheet.style(row, i).format("yyyy/m/d").set();
      } else if (cells[i] instanceof LocalDateTime at) {
        sheet.value(row, i, at);
        sheet.style(row, i).format("h:mm").set();
      } else if (cells[i] instanceof Number number) {
        sheet.value(row, i, number);
      } else {
        sheet.value(row, i, String.valueOf(cells[i]));
      }
    }
  }

  /** Returns problems as {@code cell column found}. */
  private static List<String> problems(ImportResult result) {
    return result.problems().stream()
        .map(p -> p.cell() + " " + p.column() + " " + p.found())
        .toList();
  }

  private static List<String> expected(ImportResult result) {
    return result.problems().stream().map(p -> p.expected(Messages.EN)).toList();
  }

  @Test
  void readsDatesWeekdaysAndNumbersThatExcelKeepsAsNumbers() {
    byte[] roster =
        book(
            sheet -> {
              row(sheet, 1, "工号", "星期", "服务", "开始日期", "结束日期");
              row(sheet, 2, "T1", 1, "早读", LocalDate.of(2026, 9, 1), LocalDate.of(2027, 1, 22));
              row(sheet, 4, " T2 ", "周一", "noon", "2026-09-01", "");
            });
    assertEquals(
        new ImportResult(ImportKind.ROSTER, 2, 2, List.of(), 2), load(ImportKind.ROSTER, roster));
    assertEquals(List.of("morning-reading"), roster().services("T1", MONDAY));
    assertEquals(List.of(), roster().services("T1", LocalDate.of(2027, 1, 25)));
    assertEquals(List.of("noon"), roster().services("T2", MONDAY));
    assertEquals(0, load(ImportKind.ROSTER, roster).changed());
  }

  @Test
  void readsATimeOfDay() {
    byte[] file =
        book(
            sheet -> {
              row(sheet, 0, "日期", "工号", "时间", "操作", "理由");
              row(sheet, 1, MONDAY, "T1", 0.29375, "增加", "忘带卡");
              sheet.style(1, 2).format("h:mm").set();
            });
    assertEquals(List.of(), problems(load(ImportKind.MADE_UP, file)));
    assertEquals("07:03", roster().madeUp("T1", MONDAY).get(0).at().toString());
  }

  @Test
  void namesEveryBadCellAndTakesTheGoodRows() {
    byte[] file =
        book(
            sheet -> {
              row(sheet, 0, "工号", "星期", "服务", "开始日期");
              row(sheet, 1, "T9", 8, "swimming", LocalDateTime.of(2026, 9, 1, 7, 30));
              row(sheet, 2, "T1", 1, "club", LocalDate.of(2026, 9, 1));
              row(sheet, 3, "T1", 1, "club", 46349, "x");
              row(sheet, 4, "T1", "", "club", LocalDate.of(2026, 9, 1));
              sheet.formula(4, 0, "CONCATENATE(1,2)");
            });
    ImportResult result = load(ImportKind.ROSTER, file);
    assertEquals(
        List.of(
            "A2 工号 T9",
            "B2 星期 8",
            "C2 服务 swimming",
            "D2 开始日期 2026-09-01T07:30",
            "E4  x",
            "A5 工号 =CONCATENATE(1,2)",
            "B5 星期 "),
        problems(result));
    assertEquals(1, result.rowsTaken());
    assertTrue(expected(result).get(5).contains("a value, no formula"), expected(result).get(5));
    assertEquals(List.of("club"), roster().services("T1", MONDAY));
  }

  @Test
  void keepsTheDigitsOfACardAndRefusesANumberThatMayHaveLostSome() {
    byte[] file =
        book(
            sheet -> {
              row(sheet, 0, "卡号", "工号", "开始日期");
              row(sheet, 1, 9357203, "T1", MONDAY);
              row(sheet, 2, 9357244, "T1", MONDAY);
              sheet.style(2, 0).format("0000000000").set();
              row(sheet, 3, 3825205248L, "T2", MONDAY);
              row(sheet, 4, "0009357285", "T2", MONDAY);
            });
    ImportResult result = load(ImportKind.CARDS, file);
    assertEquals(List.of("A2 卡号 9357203"), problems(result));
    assertTrue(expected(result).get(0).contains("a number of the format 0000000000"));
    assertEquals(List.of("0009357244", "staff/T1"), roster().cards("T1", MONDAY));
    assertEquals(List.of("0009357285", "3825205248", "staff/T2"), roster().cards("T2", MONDAY));
  }

  @Test
  void countsDatesFrom1904WhereTheWorkbookDoes() throws IOException {
    byte[] usual =
        book(
            sheet -> {
              row(sheet, 0, "日期", "类型");
              row(sheet, 1, LocalDate.of(2026, 10, 1).minusDays(1462), "放假");
            });
    byte[] mac =
        edited(
            usual,
            "xl/workbook.xml",
            s ->
                s.replaceAll("<workbookPr[^>]*/>", "")
                    .replace("<sheets>", "<workbookPr date1904=\"1\"/><sheets>"));
    assertEquals(List.of(), problems(load(ImportKind.CALENDAR, mac)));
    assertEquals("OFF", roster().dayType(LocalDate.of(2026, 10, 1)).name());
  }

  private interface Edit {
    String of(String text);
  }

  /** Returns a workbook with one of its parts replaced. */
  private static byte[] edited(byte[] book, String part, Edit edit) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipFile in =
            ZipFile.builder().setSeekableByteChannel(new SeekableInMemoryByteChannel(book)).get();
        ZipOutputStream zip = new ZipOutputStream(out)) {
      for (ZipArchiveEntry entry : Collections.list(in.getEntries())) {
        String text = new String(in.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8);
        zip.putNextEntry(new ZipEntry(entry.getName()));
        zip.write(
            (entry.getName().equals(part) ? edit.of(text) : text).getBytes(StandardCharsets.UTF_8));
      }
    }
    return out.toByteArray();
  }

  private static byte[] staff() {
    return book(
        sheet -> {
          row(sheet, 0, "工号", "姓名");
          row(sheet, 1, "T8", "周老师");
        });
  }

  /** Returns the only problem of a file that is refused as a whole. */
  private String refused(byte[] content) {
    ImportResult result = load(ImportKind.STAFF, content);
    assertEquals(1, result.problems().size(), () -> result.problems().toString());
    assertEquals(0, result.rowsTaken());
    assertEquals(2, roster().staff().size());
    RowProblem problem = result.problems().get(0);
    return problem.found() + ": " + problem.expected(Messages.EN);
  }

  @Test
  void wantsOneFilledSheet() {
    Consumer<Worksheet> filled =
        sheet -> {
          row(sheet, 0, "工号", "姓名");
          row(sheet, 1, "T8", "周老师");
        };
    Map<String, Consumer<Worksheet>> two = new LinkedHashMap<>();
    two.put("老师", filled);
    two.put("旧表", filled);
    assertTrue(refused(book(two)).startsWith("老师, 旧表: "), () -> refused(book(two)));
    two.put("旧表", sheet -> {});
    assertEquals(1, load(ImportKind.STAFF, book(two)).rowsTaken());
  }

  @Test
  void refusesWhatUnpacksToMoreThanItSays() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      zip.putNextEntry(new ZipEntry("xl/media/bomb.bin"));
      byte[] zeros = new byte[1 << 20];
      for (int i = 0; i <= WorkbookFile.MOST_UNPACKED / zeros.length; i++) {
        zip.write(zeros);
      }
    }
    assertTrue(out.size() < 100_000, "it is small: " + out.size());
    assertTrue(refused(out.toByteArray()).startsWith("> " + WorkbookFile.MOST_UNPACKED + " bytes"));
  }

  @Test
  void refusesWhatIsNoWorkbook() throws IOException {
    byte[] good = staff();
    assertTrue(refused(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0}).contains(".xls"));
    for (byte[] bad :
        List.of(
            new byte[] {'P', 'K'},
            Arrays.copyOf(good, good.length / 2),
            edited(good, "xl/worksheets/sheet1.xml", s -> s.replace("r=\"A1\"", "r=\"ZZZZZZ1\"")),
            edited(good, "xl/worksheets/sheet1.xml", s -> s.replace("</row>", "")),
            edited(good, "xl/worksheets/sheet1.xml", s -> s.replace("t=\"s\"", "t=\"?\"")),
            edited(
                good,
                "xl/sharedStrings.xml",
                s -> s.replaceFirst(">", "><!DOCTYPE a [<!ENTITY b \"c\">]>").replace("T8", "&b;")),
            edited(good, "xl/_rels/workbook.xml.rels", s -> "<Relationships/>"))) {
      assertTrue(refused(bad).contains("an Excel workbook (.xlsx)"), () -> refused(bad));
    }
    refused(edited(good, "xl/worksheets/sheet1.xml", s -> s.replace("<v>0", "<v>77")));
    refused(edited(good, "[Content_Types].xml", s -> "<Types/>"));
    assertEquals(1, load(ImportKind.STAFF, good).rowsTaken());
  }

  @Test
  void anEnormousNumberIsABadCellAndNoMore() throws IOException {
    byte[] good =
        book(
            sheet -> {
              row(sheet, 0, "日期", "类型");
              row(sheet, 1, MONDAY, "放假");
              row(sheet, 2, 5, "放假");
            });
    for (String number : List.of("1E999999999", "1E-999999999", "-1", "1e400")) {
      byte[] bad =
          edited(
              good,
              "xl/worksheets/sheet1.xml",
              s -> s.replaceAll("<v>46\\d+(\\.0)?</v>", "<v>" + number + "</v>"));
      ImportResult result = load(ImportKind.CALENDAR, bad);
      assertEquals(
          List.of("A2", "A3"), result.problems().stream().map(RowProblem::cell).toList(), number);
    }
  }

  @Test
  void refusesMoreRowsThanASchoolHas() {
    byte[] many =
        book(
            sheet -> {
              row(sheet, 0, "工号", "姓名");
              for (int i = 1; i <= 50_001; i++) {
                row(sheet, i, "N" + i, "x");
              }
            });
    assertTrue(refused(many).startsWith("> 50000: "));
  }

  @Test
  void tellsTheFirstThousandProblemsAndHowManyMore() {
    StringBuilder file = new StringBuilder("staffNo,name\n");
    for (int i = 0; i < 1_500; i++) {
      file.append(",\n,x\n");
    }
    ImportResult result = load(ImportKind.STAFF, file.toString().getBytes(StandardCharsets.UTF_8));
    assertTrue(result.problems().size() <= 1_002, () -> "" + result.problems().size());
    RowProblem last = result.problems().get(result.problems().size() - 1);
    assertTrue(last.expected(Messages.EN).contains("the first 1000 problems"), last.toString());
  }
}
