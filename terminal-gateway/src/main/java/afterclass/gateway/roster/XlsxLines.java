package afterclass.gateway.roster;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Sheet;
import org.dhatim.fastexcel.reader.SheetVisibility;

/** The reader of the lines of a workbook's only filled sheet. */
final class XlsxLines {
  private static final ReadingOptions WITH_FORMATS = new ReadingOptions(true, true);

  private XlsxLines() {}

  static void read(byte[] content, FileRows into) {
    try {
      read(XlsxParts.of(content), into);
    } catch (UnreadableFile e) {
      e.refuse(into);
    }
  }

  private static void read(XlsxParts parts, FileRows into) throws UnreadableFile {
    try (ReadableWorkbook workbook = new ReadableWorkbook(parts.open(), WITH_FORMATS)) {
      List<Sheet> filled = new ArrayList<>();
      for (Sheet sheet : workbook.getSheets().toList()) {
        if (sheet.getVisibility() == SheetVisibility.VISIBLE && filled(sheet)) {
          filled.add(sheet);
        }
      }
      if (filled.size() > 1) {
        String names = String.join(", ", filled.stream().map(Sheet::getName).toList());
        throw new UnreadableFile(names, "one-sheet");
      }
      for (Sheet sheet : filled) {
        read(sheet, new XlsxCells(parts.from1904()), into);
      }
    } catch (IOException | RuntimeException e) {
      // The library passes on any exception of its parsers for a broken workbook.
      throw new UnreadableFile(String.valueOf(e.getMessage()), "workbook");
    }
  }

  private static boolean filled(Sheet sheet) throws IOException {
    try (Stream<org.dhatim.fastexcel.reader.Row> rows = sheet.openStream()) {
      return rows.anyMatch(row -> row.stream().anyMatch(cell -> cell != null && says(cell)));
    }
  }

  private static boolean says(Cell cell) {
    String text = cell.getText();
    return text != null && !SheetCell.clean(text).isEmpty();
  }

  private static void read(Sheet sheet, XlsxCells cells, FileRows into) throws IOException {
    try (Stream<org.dhatim.fastexcel.reader.Row> rows = sheet.openStream()) {
      Iterator<org.dhatim.fastexcel.reader.Row> next = rows.iterator();
      boolean more = true;
      while (more && next.hasNext()) {
        org.dhatim.fastexcel.reader.Row row = next.next();
        List<SheetCell> line = new ArrayList<>();
        for (int i = 0; i < row.getCellCount(); i++) {
          line.add(row.getOptionalCell(i).map(cells::read).orElse(SheetCell.none()));
        }
        more = into.line(row.getRowNum(), line, false);
      }
    }
  }
}
