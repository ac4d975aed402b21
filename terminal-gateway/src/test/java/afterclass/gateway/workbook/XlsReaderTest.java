package afterclass.gateway.workbook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.function.Consumer;
import org.apache.poi.hssf.record.crypto.Biff8EncryptionKey;
import org.apache.poi.hssf.usermodel.HSSFFont;
import org.apache.poi.hssf.usermodel.HSSFRichTextString;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.ss.util.CellRangeAddress;
import org.junit.jupiter.api.Test;

/** Tests of what is read of old workbooks (.xls), which the library that reads them writes here. */
class XlsReaderTest {
  static byte[] book(Consumer<HSSFWorkbook> fill) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (HSSFWorkbook book = new HSSFWorkbook()) {
      fill.accept(book);
      book.write(out);
    }
    return out.toByteArray();
  }

  private static Cell cell(Sheet sheet, int row, int column) {
    Row line = sheet.getRow(row) == null ? sheet.createRow(row) : sheet.getRow(row);
    return line.createCell(column);
  }

  private static Cell formatted(Sheet sheet, int row, int column, String format) {
    CellStyle style = sheet.getWorkbook().createCellStyle();
    style.setDataFormat(sheet.getWorkbook().createDataFormat().getFormat(format));
    Cell cell = cell(sheet, row, column);
    cell.setCellStyle(style);
    return cell;
  }

  /** A small roster with a title across, hidden parts, and every type of cell. */
  static void roster(HSSFWorkbook book) {
    Sheet sheet = book.createSheet("值日表");
    cell(sheet, 0, 0).setCellValue("教师护导值日安排表");
    cell(sheet, 0, 5).setCellValue("末");
    sheet.addMergedRegion(new CellRangeAddress(0, 0, 0, 4));
    cell(sheet, 1, 0).setCellValue(" 陈 静\u3000");
    cell(sheet, 1, 1).setCellValue(1001);
    formatted(sheet, 1, 2, "0000000000").setCellValue(9357203);
    formatted(sheet, 1, 3, "yyyy\"年\"m\"月\"d\"日\"").setCellValue(46266);
    cell(sheet, 1, 4).setCellValue(true);
    sheet.createRow(2).setZeroHeight(true);
    cell(sheet, 2, 0).setCellValue("待批");
    cell(sheet, 3, 0).setCellValue(0.1 + 0.2);
    sheet.addMergedRegion(new CellRangeAddress(1, 2, 0, 0));
    sheet.setColumnHidden(4, true);
    sheet.protectSheet("x");
    Sheet list = book.createSheet("名单");
    cell(list, 0, 0).setCellValue("甲");
    book.setSheetVisibility(1, SheetVisibility.VERY_HIDDEN);
  }

  @Test
  void cellsBlocksAndWhatIsHiddenAreRead() throws Exception {
    Workbook read = Books.read(book(XlsReaderTest::roster));
    Worksheet sheet = read.sheets().get(0);
    assertEquals("值日表", sheet.name());
    assertEquals(
        List.of(
            "A1 TEXT 教师护导值日安排表",
            "F1 TEXT 末",
            "A2 TEXT 陈 静",
            "B2 NUMBER 1001",
            "C2 TEXT 0009357203",
            "D2 TEXT 2026-09-01",
            "E2 TRUTH TRUE",
            "A3 TEXT 待批",
            "A4 NUMBER 0.3"),
        Books.cells(sheet));
    assertEquals(List.of("A1:E1", "A2:A3"), Books.merges(sheet));
    assertEquals("[3] [4]", Books.hidden(sheet));
    assertEquals(List.of(sheet), read.visible());
    assertEquals("名单", read.sheets().get(1).name());
    assertTrue(read.sheets().get(1).hidden());
  }

  @Test
  void aFormulaIsReadAsItsLastValue() throws Exception {
    byte[] file =
        book(
            book -> {
              Sheet sheet = book.createSheet("Sheet1");
              formula(sheet, 0, "SUM(B1:B9)").setCellValue(12);
              formula(sheet, 1, "A1&\"节\"").setCellValue("12节");
              formula(sheet, 2, "A1>B1").setCellValue(true);
              formula(sheet, 3, "A1/0").setCellErrorValue((byte) 42);
              cell(sheet, 4, 0).setCellErrorValue((byte) 23);
            });
    Worksheet sheet = Books.read(file).sheets().get(0);
    assertEquals(
        List.of("A1 NUMBER 12", "A2 TEXT 12节", "A3 TRUTH TRUE", "A4 ERROR #N/A", "A5 ERROR #REF!"),
        Books.cells(sheet));
    assertEquals(
        List.of("=SUM(B1:B9)", "=A1&\"节\"", "=A1>B1", "=A1/0", "#REF!"),
        sheet.lines().stream().map(line -> line.cells().get(0).asWritten().text()).toList());
  }

  private static Cell formula(Sheet sheet, int row, String formula) {
    Cell cell = cell(sheet, row, 0);
    cell.setCellFormula(formula);
    return cell;
  }

  @Test
  void struckOutTextsAreTold() throws Exception {
    byte[] file =
        book(
            book -> {
              HSSFFont usual = book.createFont();
              HSSFFont struck = book.createFont();
              struck.setStrikeout(true);
              CellStyle style = book.createCellStyle();
              style.setFont(struck);
              Sheet sheet = book.createSheet("Sheet1");
              Cell whole = cell(sheet, 0, 0);
              whole.setCellValue("王芳");
              whole.setCellStyle(style);
              HSSFRichTextString text = new HSSFRichTextString("王芳、赵敏");
              text.applyFont(0, 2, struck);
              text.applyFont(2, 5, usual);
              cell(sheet, 1, 0).setCellValue(text);
            });
    Worksheet sheet = Books.read(file).sheets().get(0);
    assertEquals(
        List.of("王芳", "王芳"),
        sheet.lines().stream().map(line -> line.cells().get(0).struck()).toList());
  }

  @Test
  void datesCountFrom1904WhereTheWorkbookSaysSo() throws Exception {
    byte[] file =
        book(
            book -> {
              book.getInternalWorkbook().getRecords().stream()
                  .filter(org.apache.poi.hssf.record.DateWindow1904Record.class::isInstance)
                  .map(org.apache.poi.hssf.record.DateWindow1904Record.class::cast)
                  .forEach(window -> window.setWindowing((short) 1));
              formatted(book.createSheet("a"), 0, 0, "m/d/yy").setCellValue(46266 - 1462);
            });
    assertEquals(List.of("A1 TEXT 2026-09-01"), Books.cells(file));
  }

  @Test
  void encryptedAndOlderWorkbooksAreRefused() throws Exception {
    Biff8EncryptionKey.setCurrentUserPassword("geheim");
    byte[] encrypted;
    try {
      encrypted = book(XlsReaderTest::roster);
    } finally {
      Biff8EncryptionKey.setCurrentUserPassword(null);
    }
    assertEquals("password", refused(encrypted));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (POIFSFileSystem files = new POIFSFileSystem()) {
      files.createDocument(new java.io.ByteArrayInputStream(new byte[5000]), "Book");
      files.writeFilesystem(out);
    }
    assertEquals("old-workbook", refused(out.toByteArray()));
  }

  private static String refused(byte[] file) {
    return assertThrows(UnreadableFile.class, () -> Books.read(file)).word();
  }
}
