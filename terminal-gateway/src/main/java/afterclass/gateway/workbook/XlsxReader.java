package afterclass.gateway.workbook;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.xml.stream.XMLStreamException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.dhatim.fastexcel.reader.SheetVisibility;

/** The reader of workbooks in Office Open XML (.xlsx). */
final class XlsxReader {

  private final XlsxLooks looks;
  private final XlsxCells cells;
  private final Amounts amounts = new Amounts();

  private XlsxReader(XlsxLooks looks, XlsxCells cells) {
    this.looks = looks;
    this.cells = cells;
  }

  /**
   * Reads a workbook.
   *
   * @throws UnreadableFile if it is broken or too large
   */
  static Workbook read(byte[] content) throws UnreadableFile {
    XlsxParts parts = XlsxParts.of(content, new Amounts());
    // The library fails where it is to read formats and there are none.
    boolean formats = parts.roots().containsValue("styleSheet");
    ReadingOptions options = new ReadingOptions(formats, true);
    try (ReadableWorkbook workbook = new ReadableWorkbook(parts.open(), options)) {
      List<Worksheet> sheets = new ArrayList<>();
      XlsxReader reader =
          new XlsxReader(XlsxLooks.of(parts), new XlsxCells(new ShownNumber(parts.from1904())));
      for (Sheet sheet : workbook.getSheets().toList()) {
        sheets.add(reader.sheet(sheets.size(), sheet));
      }
      return new Workbook(sheets, false);
    } catch (IOException | XMLStreamException | RuntimeException e) {
      // The library passes on any exception of its parsers for a broken workbook.
      throw new UnreadableFile(String.valueOf(e.getMessage()), "workbook");
    }
  }

  private Worksheet sheet(int index, Sheet sheet)
      throws IOException, XMLStreamException, UnreadableFile {
    boolean hidden = sheet.getVisibility() != SheetVisibility.VISIBLE;
    SheetDraft draft = new SheetDraft(sheet.getName(), hidden, amounts);
    Map<String, String> struck = looks.into(index, draft);
    try (Stream<Row> rows = sheet.openStream()) {
      for (Iterator<Row> next = rows.iterator(); next.hasNext(); ) {
        row(next.next(), draft, struck);
      }
    }
    return draft.sheet();
  }

  private void row(Row row, SheetDraft draft, Map<String, String> struck) throws UnreadableFile {
    int line = row.getRowNum() - 1;
    if (row.isHidden()) {
      draft.hideLines(line, line);
    }
    for (int i = 0; i < row.getCellCount(); i++) {
      SheetCell cell = row.getOptionalCell(i).map(cells::read).orElse(SheetCell.none());
      // An empty text has an address too, by which a problem can name it.
      if (!cell.address().isEmpty()) {
        String part = struck.getOrDefault(cell.address(), "");
        draft.put(line, i, cell.struck(part.equals(XlsxStrikes.WHOLE) ? cell.text() : part));
      }
    }
  }
}
