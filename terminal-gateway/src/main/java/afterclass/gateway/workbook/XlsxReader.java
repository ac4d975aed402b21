package afterclass.gateway.workbook;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.dhatim.fastexcel.reader.SheetVisibility;

/** The reader of workbooks in Office Open XML (.xlsx). */
final class XlsxReader {
  private static final ReadingOptions WITH_FORMATS = new ReadingOptions(true, true);

  private XlsxReader() {}

  /**
   * Reads a workbook.
   *
   * @throws UnreadableFile if it is broken or too large
   */
  static Workbook read(byte[] content) throws UnreadableFile {
    XlsxParts parts = XlsxParts.of(content);
    try (ReadableWorkbook workbook = new ReadableWorkbook(parts.open(), WITH_FORMATS)) {
      List<Worksheet> sheets = new ArrayList<>();
      XlsxCells cells = new XlsxCells(parts.from1904());
      for (Sheet sheet : workbook.getSheets().toList()) {
        sheets.add(read(sheet, cells));
      }
      return new Workbook(sheets, false);
    } catch (IOException | RuntimeException e) {
      // The library passes on any exception of its parsers for a broken workbook.
      throw new UnreadableFile(String.valueOf(e.getMessage()), "workbook");
    }
  }

  private static Worksheet read(Sheet sheet, XlsxCells cells) throws IOException {
    List<SheetLine> lines = new ArrayList<>();
    try (Stream<Row> rows = sheet.openStream()) {
      for (Iterator<Row> next = rows.iterator(); next.hasNext(); ) {
        Row row = next.next();
        List<SheetCell> line = new ArrayList<>();
        for (int i = 0; i < row.getCellCount(); i++) {
          line.add(row.getOptionalCell(i).map(cells::read).orElse(SheetCell.none()));
        }
        lines.add(new SheetLine(row.getRowNum(), false, line));
      }
    }
    boolean hidden = sheet.getVisibility() != SheetVisibility.VISIBLE;
    return new Worksheet(sheet.getName(), hidden, lines, List.of(), Set.of());
  }
}
