package afterclass.gateway.office.sheet;

import afterclass.gateway.office.reading.Place;
import afterclass.gateway.workbook.CellAddress;
import afterclass.gateway.workbook.Merge;
import afterclass.gateway.workbook.SheetCell;
import afterclass.gateway.workbook.SheetLine;
import afterclass.gateway.workbook.Worksheet;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A sheet as its reader sees it: in every cell of a merged block stands the block's content. Rows
 * count from 0 over the lines that exist; a gap between lines is one blank row.
 */
public final class Grid {

  private final String name;
  private final String shown;
  private final boolean text;
  private final List<SheetLine> lines;
  private final Map<Integer, List<Merge>> merges;
  private final Worksheet sheet;
  private final int columns;

  private Grid(Worksheet sheet, boolean text, String shown) {
    this.sheet = sheet;
    this.name = sheet.name();
    this.shown = shown;
    this.text = text;
    this.lines = withGaps(sheet.lines());
    this.merges = byRow(sheet.merges());
    this.columns = lines.stream().mapToInt(line -> line.cells().size()).max().orElse(0);
  }

  /**
   * Returns the grid of a sheet.
   *
   * @param text whether the file is a text, whose cells have no addresses
   * @param only whether it is the file's only visible sheet, so that places need not name it
   */
  public static Grid of(Worksheet sheet, boolean text, boolean only) {
    return new Grid(sheet, text, only ? "" : sheet.name());
  }

  /**
   * Returns the grid of a block of a sheet, whose name is that of the block.
   *
   * @param shown name of the sheet in places; empty if they need not name it
   */
  public static Grid within(Worksheet block, boolean text, String shown) {
    return new Grid(block, text, shown);
  }

  private static List<SheetLine> withGaps(List<SheetLine> lines) {
    List<SheetLine> all = new ArrayList<>();
    int last = 0;
    for (SheetLine line : lines) {
      if (line.number() > last + 1) {
        all.add(new SheetLine(last + 1, false, List.of()));
      }
      all.add(line);
      last = line.number();
    }
    return List.copyOf(all);
  }

  private Map<Integer, List<Merge>> byRow(List<Merge> all) {
    Map<Integer, List<Merge>> byRow = new HashMap<>();
    for (Merge merge : all) {
      for (int row = firstFrom(merge.top() + 1); row < lines.size(); row++) {
        if (lines.get(row).number() - 1 > merge.bottom()) {
          break;
        }
        byRow.computeIfAbsent(row, key -> new ArrayList<>()).add(merge);
      }
    }
    return byRow;
  }

  /** Returns the name on the sheet's tab. */
  public String name() {
    return name;
  }

  /** Returns the number of rows. */
  public int rows() {
    return lines.size();
  }

  /** Returns the number of columns. */
  public int columns() {
    return columns;
  }

  /** Returns the line number of a row, from 1, as a spreadsheet shows it. */
  public int line(int row) {
    return lines.get(row).number();
  }

  /** Returns whether a row is hidden. */
  public boolean hidden(int row) {
    return lines.get(row).hidden();
  }

  /** Returns whether a column is hidden. */
  public boolean hiddenColumn(int column) {
    return sheet.hiddenColumns().contains(column);
  }

  /** Returns the cell at a row and a column, both from 0; an empty one outside the sheet. */
  public GridCell at(int row, int column) {
    if (row < 0 || row >= lines.size()) {
      return new GridCell(row, column, SheetCell.none(), null);
    }
    Merge merge = merge(row, column);
    int number = lines.get(row).number() - 1;
    if (merge == null || (number == merge.top() && column == merge.left())) {
      return new GridCell(row, column, raw(row, column), merge);
    }
    int top = firstFrom(merge.top() + 1);
    boolean there = lines.get(top).number() - 1 == merge.top();
    SheetCell cell = there ? raw(top, merge.left()) : SheetCell.none();
    return new GridCell(row, column, cell, merge);
  }

  /** Returns the last row of the block to which a cell belongs; its own row if it is not merged. */
  public int blockEnd(int row, int column) {
    Merge merge = row < 0 || row >= lines.size() ? null : merge(row, column);
    int end = row;
    while (merge != null
        && end + 1 < lines.size()
        && lines.get(end + 1).number() - 1 <= merge.bottom()) {
      end++;
    }
    return end;
  }

  private @Nullable Merge merge(int row, int column) {
    for (Merge merge : merges.getOrDefault(row, List.of())) {
      if (column >= merge.left() && column <= merge.right()) {
        return merge;
      }
    }
    return null;
  }

  private SheetCell raw(int row, int column) {
    List<SheetCell> cells = lines.get(row).cells();
    return column >= 0 && column < cells.size() ? cells.get(column) : SheetCell.none();
  }

  /** Returns the content of a cell without surrounding blanks. */
  public String text(int row, int column) {
    return at(row, column).text();
  }

  /** Returns the cells of a row that have content, merged blocks once. */
  public List<GridCell> filled(int row) {
    return filled(row, 0, columns - 1);
  }

  /** Returns the cells of a row between two columns that have content, merged blocks once. */
  public List<GridCell> filled(int row, int left, int right) {
    List<GridCell> all = new ArrayList<>();
    for (int column = left; column <= right; column++) {
      GridCell cell = at(row, column);
      if (!cell.blank() && (cell.firstAcross() || column == left)) {
        all.add(cell);
      }
    }
    return all;
  }

  /** Returns whether a row has no content of its own; a block merged down to it counts as such. */
  public boolean blank(int row) {
    return filled(row).isEmpty();
  }

  /** Returns whether a column has no content of its own. */
  public boolean blankColumn(int column) {
    return IntStream.range(0, rows()).allMatch(row -> filled(row, column, column).isEmpty());
  }

  /** Returns the place of a cell; of a text file, its line. */
  public Place place(int row, int column) {
    Merge merge = merge(row, column);
    int line = merge == null ? line(row) : merge.top() + 1;
    return new Place(shown, text ? "" : address(row, column), line);
  }

  /** Returns the place of a row. */
  public Place place(int row) {
    return new Place(shown, "", line(row));
  }

  /** Returns the place of the whole sheet. */
  public Place place() {
    return new Place(name, "", 0);
  }

  private String address(int row, int column) {
    Merge merge = merge(row, column);
    return merge == null
        ? CellAddress.letters(column) + line(row)
        : CellAddress.of(merge.top(), merge.left());
  }

  /** Returns the first text of a row, for a list of what was skipped. */
  public String beginning(int row) {
    return filled(row).stream().findFirst().map(GridCell::text).orElse("");
  }

  /** Returns the row with a line number. */
  public Optional<Integer> rowOfLine(int number) {
    int row = firstFrom(number);
    boolean there = row < lines.size() && lines.get(row).number() == number;
    return there ? Optional.of(row) : Optional.empty();
  }

  /** Returns the first row whose line number is not less than a number. */
  private int firstFrom(int number) {
    int low = 0;
    int high = lines.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (lines.get(middle).number() < number) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
