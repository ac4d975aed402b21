package afterclass.gateway.report;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import afterclass.gateway.i18n.Messages;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import de.siegmar.fastcsv.reader.CsvReader;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.ZipFile;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TableFormsTest {
  private static final LocalDate DAY = LocalDate.of(2026, 11, 23);
  private static final LocalDateTime AT = LocalDateTime.of(2026, 11, 23, 7, 11, 5, 999_000_000);

  private static final Table TABLE =
      new Table(
          "sample",
          "样表",
          DAY,
          DAY,
          List.of(
              column("date", Column.Type.DATE),
              column("name", Column.Type.TEXT),
              column("hours", Column.Type.HOURS),
              column("fen", Column.Type.FEN),
              column("at", Column.Type.TIME),
              column("no", Column.Type.INTEGER)),
          List.of(
              row("王小明", 3, 4550L, 7),
              row("=HYPERLINK(\"http://x\")", 2, -5L, 8),
              row("a,\"b\"\n<c>", 0, null, 9)));

  private static Column<?> column(String key, Column.Type type) {
    return new Column<Object>(key, "头" + key, type, false, row -> Cell.blank());
  }

  private static List<Cell> row(String name, int hours, @Nullable Long fen, int no) {
    return List.of(
        Cell.date(DAY),
        Cell.text(name),
        Cell.number(hours),
        Cell.fen(fen),
        Cell.time(AT),
        Cell.number(no));
  }

  private static byte[] written(Table table, TableFormat format) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    format.write(table, Messages.ZH, out);
    return out.toByteArray();
  }

  @Test
  void sumsAreOfWhatIsCounted() {
    assertEquals(
        List.of("", "", "5", "45.45", "", ""), TABLE.sums().stream().map(Cell::plain).toList());
  }

  @Test
  void jsonHoldsRowsAndSums() throws IOException {
    JsonNode json = new ObjectMapper().readTree(written(TABLE, TableFormat.JSON));
    assertEquals("sample", json.get("report").asText());
    assertEquals("2026-11-23", json.get("from").asText());
    assertEquals(
        "{\"key\":\"date\",\"heading\":\"头date\",\"type\":\"date\"}",
        json.get("columns").get(0).toString());
    assertEquals(
        "{\"date\":\"2026-11-23\",\"name\":\"王小明\",\"hours\":3,\"fen\":4550,"
            + "\"at\":\"2026-11-23T07:11:05\",\"no\":7}",
        json.get("rows").get(0).toString());
    assertTrue(json.get("rows").get(2).get("fen").isNull());
    assertEquals("=HYPERLINK(\"http://x\")", json.get("rows").get(1).get("name").asText());
    assertEquals("{\"hours\":5,\"fen\":4545}", json.get("sums").toString());
  }

  @Test
  void csvHoldsTheSameAndRunsNothing() throws IOException {
    byte[] bytes = written(TABLE, TableFormat.CSV);
    assertArrayEquals(new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF}, Arrays.copyOf(bytes, 3));
    List<List<String>> lines = new ArrayList<>();
    try (var csv =
        CsvReader.builder()
            .ofCsvRecord(new String(bytes, 3, bytes.length - 3, StandardCharsets.UTF_8))) {
      csv.forEach(line -> lines.add(line.getFields()));
    }
    assertEquals(
        List.of(
            List.of("头date", "头name", "头hours", "头fen", "头at", "头no"),
            List.of("2026-11-23", "王小明", "3", "45.50", "2026-11-23 07:11:05", "7"),
            List.of(
                "2026-11-23",
                "'=HYPERLINK(\"http://x\")",
                "2",
                "-0.05",
                "2026-11-23 07:11:05",
                "8"),
            List.of("2026-11-23", "a,\"b\"\n<c>", "0", "", "2026-11-23 07:11:05", "9"),
            List.of("合计", "", "5", "45.45", "", "")),
        lines);
  }

  @Test
  void noFormRunsAnyBeginningOfAFormulaInAnyTextOrHeading() throws IOException {
    for (String text :
        List.of("=HYPERLINK(\"http://x\")", "+1", "-1", "@a", "\t=1", "\r=1", "＝1")) {
      Table table =
          new Table(
              "sample",
              "样表",
              DAY,
              DAY,
              List.of(new Column<>("name", text, Column.Type.TEXT, false, row -> Cell.blank())),
              List.of(List.of(Cell.text(text))));
      String csv = new String(written(table, TableFormat.CSV), StandardCharsets.UTF_8).substring(1);
      try (var read = CsvReader.builder().ofCsvRecord(csv)) {
        read.forEach(line -> assertEquals("'" + text, line.getField(0)));
      }
      try (ReadableWorkbook book =
          new ReadableWorkbook(new ByteArrayInputStream(written(table, TableFormat.XLSX)))) {
        for (Row row : book.getFirstSheet().read()) {
          assertEquals(CellType.STRING, row.getCell(0).getType(), text);
          assertNull(row.getCell(0).getFormula(), text);
        }
      }
    }
  }

  @Test
  void everyBeginningOfAFormulaIsHarmless() {
    for (String text :
        List.of("=1", "+1", "-1", "@a", "\t=1", "\r=1", "\n=1", "＝1", "＋1", "－1", "＠a")) {
      assertEquals("'" + text, CsvTables.harmless(text));
    }
    assertEquals("王", CsvTables.harmless("王"));
    assertEquals("", CsvTables.harmless(""));
    assertEquals("1-2", CsvTables.harmless("1-2"));
  }

  @Test
  void workbookHoldsTheSameAsRealDatesAndNumbers() throws IOException {
    try (ReadableWorkbook book =
        new ReadableWorkbook(new ByteArrayInputStream(written(TABLE, TableFormat.XLSX)))) {
      Sheet sheet = book.getFirstSheet();
      assertEquals("sample", sheet.getName());
      List<Row> rows = sheet.read();
      assertEquals(5, rows.size());
      assertEquals("头name", rows.get(0).getCellAsString(1).orElseThrow());
      Row first = rows.get(1);
      assertEquals(CellType.NUMBER, first.getCell(0).getType());
      assertEquals(DAY.atStartOfDay(), first.getCellAsDate(0).orElseThrow());
      assertEquals("王小明", first.getCellAsString(1).orElseThrow());
      assertEquals(new BigDecimal("3"), first.getCellAsNumber(2).orElseThrow());
      assertEquals(0, new BigDecimal("45.5").compareTo(first.getCellAsNumber(3).orElseThrow()));
      assertEquals(AT.withNano(0), first.getCellAsDate(4).orElseThrow());
      assertEquals(CellType.STRING, rows.get(2).getCell(1).getType());
      assertNull(rows.get(2).getCell(1).getFormula());
      assertEquals("=HYPERLINK(\"http://x\")", rows.get(2).getCellAsString(1).orElseThrow());
      assertEquals("a,\"b\"\n<c>", rows.get(3).getCellAsString(1).orElseThrow());
      Row sums = rows.get(4);
      assertEquals("合计", sums.getCellAsString(0).orElseThrow());
      assertEquals(new BigDecimal("5"), sums.getCellAsNumber(2).orElseThrow());
      assertEquals(0, new BigDecimal("45.45").compareTo(sums.getCellAsNumber(3).orElseThrow()));
    }
  }

  private static String part(ZipFile book, String name) throws IOException {
    try (InputStream part = book.getInputStream(book.getEntry(name))) {
      return new String(part.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  @Test
  void workbookStandsStillAboveAndLiesAcrossOnPaper(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("table.xlsx");
    Files.write(file, written(TABLE, TableFormat.XLSX));
    try (ZipFile book = new ZipFile(file.toFile())) {
      String sheet = part(book, "xl/worksheets/sheet1.xml");
      for (String said :
          List.of(
              "ySplit=\"1\"",
              "state=\"frozen\"",
              "orientation=\"landscape\"",
              "fitToWidth=\"1\"",
              "&#x6837;&#x8868;")) {
        assertTrue(sheet.contains(said), said + " in " + sheet);
      }
      String names = part(book, "xl/workbook.xml");
      assertTrue(names.contains("Print_Titles"), "the heading on every sheet: " + names);
    }
  }

  @Test
  void workbookTakesAnyText() throws IOException {
    String hostile = "\u0000\u0001\uFFFE\uD800x\uD83D\uDE00" + "长".repeat(40_000);
    Table table =
        new Table(
            "t",
            "t",
            DAY,
            DAY,
            List.of(column("name", Column.Type.TEXT), column("hours", Column.Type.HOURS)),
            List.of(List.of(Cell.text(hostile), Cell.number(1))));
    try (ReadableWorkbook book =
        new ReadableWorkbook(new ByteArrayInputStream(written(table, TableFormat.XLSX)))) {
      String read = book.getFirstSheet().read().get(1).getCellAsString(0).orElseThrow();
      assertTrue(read.contains("x\uD83D\uDE00长"), () -> read.substring(0, 20));
    }
  }

  @Test
  void plainTextLinesUp() throws IOException {
    Table table =
        new Table(
            "t",
            "样表",
            DAY,
            DAY,
            List.of(
                column("date", Column.Type.DATE),
                column("name", Column.Type.TEXT),
                column("hours", Column.Type.HOURS),
                new Column<>("more", "more", Column.Type.TEXT, true, row -> Cell.blank())),
            List.of(
                List.of(Cell.date(DAY), Cell.text("王小明"), Cell.number(12), Cell.text("hidden")),
                List.of(Cell.date(DAY), Cell.text("a\u001b[31m"), Cell.number(3), Cell.blank())));
    assertEquals(
        """
        样表
        头date      头name  头hours
        ----------  ------  -------
        2026-11-23  王小明       12
        2026-11-23  a?[31m        3
        ----------  ------  -------
        合计                     15
        """,
        new String(written(table, TableFormat.TABLE), StandardCharsets.UTF_8));
  }

  @Test
  void aRowOfAnotherWidthIsRefused() {
    assertThrows(
        IllegalArgumentException.class,
        () ->
            new Table(
                "t",
                "t",
                DAY,
                DAY,
                List.of(column("a", Column.Type.TEXT)),
                List.of(List.of(Cell.blank(), Cell.blank()))));
  }

  @Test
  void aQueryKnowsItsBounds() {
    assertEquals(DAY, ReportQuery.of(DAY, DAY).to());
    assertEquals(
        DAY.plusDays(399), ReportQuery.of(DAY, DAY.plusDays(ReportQuery.MAX_DAYS - 1L)).to());
    assertThrows(IllegalArgumentException.class, () -> ReportQuery.of(DAY, DAY.minusDays(1)));
    assertThrows(
        IllegalArgumentException.class,
        () -> ReportQuery.of(DAY, DAY.plusDays(ReportQuery.MAX_DAYS)));
  }
}
