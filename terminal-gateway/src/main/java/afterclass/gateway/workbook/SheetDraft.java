package afterclass.gateway.workbook;

import afterclass.gateway.workbook.Amounts.Thing;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * A sheet while it is read. Rows and columns count from 0; cells may come in any order. Merged
 * blocks are cut to the lines and columns that exist, since a title may be merged across all
 * columns of a spreadsheet.
 */
final class SheetDraft {
  /** The number of lines of the largest sheet of any spreadsheet. */
  static final int MOST_LINES = 1_048_576;

  /** The number of columns of the largest sheet of any spreadsheet. */
  static final int MOST_COLUMNS = 16_384;

  private final String name;
  private boolean hidden;
  private final Amounts amounts;
  private final Map<Integer, List<SheetCell>> lines = new TreeMap<>();
  private final BitSet hiddenLines = new BitSet();
  private final BitSet hiddenColumns = new BitSet();
  private final List<Merge> merges = new ArrayList<>();
  private final BitSet filled = new BitSet();
  private int width;

  SheetDraft(String name, boolean hidden, Amounts amounts) throws UnreadableFile {
    this.name = name;
    this.hidden = hidden;
    this.amounts = amounts;
    amounts.add(Thing.SHEETS, 1);
  }

  /**
   * Sets a cell.
   *
   * @throws UnreadableFile if the file has too many cells, or the cell lies outside any sheet
   */
  void put(int row, int column, SheetCell cell) throws UnreadableFile {
    if (row < 0 || column < 0 || row >= MOST_LINES || column >= MOST_COLUMNS) {
      throw new UnreadableFile(CellAddress.of(Math.abs(row), Math.abs(column)), "workbook");
    }
    amounts.add(Thing.CELLS, 1);
    if (!cell.blank() && !filled.get(row)) {
      filled.set(row);
      amounts.add(Thing.LINES, 1);
    }
    List<SheetCell> line = lines.computeIfAbsent(row, r -> new ArrayList<>());
    amounts.add(Thing.PLACES, Math.max(1, column + 1 - line.size()));
    while (line.size() <= column) {
      line.add(SheetCell.none());
    }
    line.set(column, cell);
    width = Math.max(width, line.size());
  }

  /** Marks the whole sheet as hidden. */
  void hide() {
    hidden = true;
  }

  /** Marks lines as hidden. */
  void hideLines(int first, int last) {
    hide(hiddenLines, first, last, MOST_LINES);
  }

  /** Marks columns as hidden. */
  void hideColumns(int first, int last) {
    hide(hiddenColumns, first, last, MOST_COLUMNS);
  }

  private static void hide(BitSet all, int first, int last, int most) {
    int from = Math.max(0, first);
    int to = Math.min(most, last + 1);
    if (from < to) {
      all.set(from, to);
    }
  }

  /**
   * Adds a merged block.
   *
   * @throws UnreadableFile if the file has too many
   */
  void merge(int top, int left, int bottom, int right) throws UnreadableFile {
    amounts.add(Thing.MERGES, 1);
    if (top >= 0 && left >= 0 && bottom >= top && right >= left) {
      merges.add(new Merge(top, left, bottom, right));
    }
  }

  /**
   * Returns the sheet.
   *
   * @throws UnreadableFile if its merged blocks have more cells than a sheet
   */
  Worksheet sheet() throws UnreadableFile {
    List<SheetLine> all = new ArrayList<>();
    lines.forEach((row, cells) -> all.add(new SheetLine(row + 1, hiddenLines.get(row), cells)));
    Set<Integer> columns = hiddenColumns.get(0, width).stream().boxed().collect(Collectors.toSet());
    return new Worksheet(name, hidden, all, cut(), columns);
  }

  private List<Merge> cut() throws UnreadableFile {
    int height = lines.keySet().stream().mapToInt(row -> row + 1).max().orElse(0);
    List<Merge> cut = new ArrayList<>();
    for (Merge merge : merges) {
      int bottom = Math.min(merge.bottom(), height - 1);
      int right = Math.min(merge.right(), width - 1);
      long area = (long) (bottom - merge.top() + 1) * (right - merge.left() + 1);
      if (bottom >= merge.top() && right >= merge.left() && area > 1) {
        amounts.add(Thing.MERGED, area);
        cut.add(new Merge(merge.top(), merge.left(), bottom, right));
      }
    }
    return cut;
  }
}
