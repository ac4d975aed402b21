package afterclass.gateway.roster;

import afterclass.gateway.workbook.Merge;
import afterclass.gateway.workbook.SheetCell;
import afterclass.gateway.workbook.SheetLine;
import afterclass.gateway.workbook.UnreadableFile;
import afterclass.gateway.workbook.WorkbookFile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** A workbook whose cells are changed as an office does it, and saved again. */
final class EditedBook {
  /** A sheet's cells by line and column from 0, and its merged blocks. */
  private record Page(String name, Map<Integer, Map<Integer, String>> cells, List<Merge> merges) {}

  private final List<Page> pages = new ArrayList<>();

  private EditedBook() {}

  /** Opens a workbook; hidden sheets are left out. */
  static EditedBook of(byte[] content) throws UnreadableFile {
    EditedBook book = new EditedBook();
    WorkbookFile.read(content, heading -> false).visible().forEach(book::page);
    return book;
  }

  private void page(afterclass.gateway.workbook.Worksheet sheet) {
    Map<Integer, Map<Integer, String>> lines = new TreeMap<>();
    for (SheetLine line : sheet.lines()) {
      Map<Integer, String> cells = new TreeMap<>();
      List<SheetCell> all = line.cells();
      for (int i = 0; i < all.size(); i++) {
        cells.put(i, all.get(i).text());
      }
      lines.put(line.number() - 1, cells);
    }
    pages.add(new Page(sheet.name(), lines, sheet.merges()));
  }

  /** Returns a cell's text. */
  String text(int sheet, int line, int column) {
    return pages.get(sheet).cells().getOrDefault(line, Map.of()).getOrDefault(column, "");
  }

  /** Returns the first line on a sheet whose first cell is a text. */
  int line(int sheet, String first) {
    return pages.get(sheet).cells().keySet().stream()
        .filter(line -> text(sheet, line, 0).equals(first))
        .findFirst()
        .orElseThrow();
  }

  /** Changes a cell. */
  EditedBook put(int sheet, int line, int column, String text) {
    pages.get(sheet).cells().computeIfAbsent(line, key -> new TreeMap<>()).put(column, text);
    return this;
  }

  /** Writes cells into a line from its first column. */
  EditedBook line(int sheet, int line, List<String> texts) {
    for (int i = 0; i < texts.size(); i++) {
      put(sheet, line, i, texts.get(i));
    }
    return this;
  }

  /** Returns the workbook as a file. */
  byte[] save() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (Workbook book = new Workbook(out, "test", "1.0")) {
      for (Page page : pages) {
        Worksheet sheet = book.newWorksheet(page.name());
        page.cells()
            .forEach((line, cells) -> cells.forEach((i, text) -> put(sheet, line, i, text)));
        page.merges().forEach(m -> sheet.range(m.top(), m.left(), m.bottom(), m.right()).merge());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  private static void put(Worksheet sheet, int line, int column, String text) {
    if (!text.isEmpty()) {
      sheet.value(line, column, text);
    }
  }
}
