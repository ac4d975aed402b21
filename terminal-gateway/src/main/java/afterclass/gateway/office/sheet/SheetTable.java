package afterclass.gateway.office.sheet;

import afterclass.gateway.office.reading.Place;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A table with headings on a sheet.
 *
 * @param grid the sheet
 * @param headTop first row of the headings
 * @param headBottom last row of the headings
 * @param left first column
 * @param right last column
 * @param bottom last row that belongs to the table: before the next table, or of the sheet
 * @param columns columns by name; several of a name keep the first
 * @param titles texts above the table, from top to bottom
 */
public record SheetTable(
    Grid grid,
    int headTop,
    int headBottom,
    int left,
    int right,
    int bottom,
    Map<String, Integer> columns,
    List<String> titles) {

  public SheetTable {
    columns = new LinkedHashMap<>(columns);
    titles = List.copyOf(titles);
  }

  /** Returns a table of which a name stands for another column. */
  public SheetTable with(String name, @Nullable Integer column) {
    Map<String, Integer> other = new LinkedHashMap<>(columns);
    if (column != null) {
      other.put(name, column);
    }
    return new SheetTable(grid, headTop, headBottom, left, right, bottom, other, titles);
  }

  /** Returns the first row below the headings. */
  public int bodyTop() {
    return headBottom + 1;
  }

  /** Returns whether the table has a column. */
  public boolean has(String column) {
    return columns.containsKey(column);
  }

  /** Returns the index of a column. */
  public OptionalInt column(String name) {
    Integer index = columns.get(name);
    return index == null ? OptionalInt.empty() : OptionalInt.of(index);
  }

  /** Returns a row's cell of a column; empty if the table has no such column. */
  public Optional<GridCell> cell(int row, String column) {
    return Optional.ofNullable(columns.get(column)).map(index -> grid.at(row, index));
  }

  /** Returns the text of a row's cell of a column; empty if there is none. */
  public String text(int row, String column) {
    return cell(row, column).map(GridCell::text).orElse("");
  }

  /** Returns the place of a row's cell of a column; of the row if there is no such column. */
  public Place place(int row, String column) {
    Integer index = columns.get(column);
    return index == null ? grid.place(row) : grid.place(row, index);
  }

  /** Returns the heading of a column, as written. */
  public String heading(int column) {
    for (int row = headBottom; row >= headTop; row--) {
      String text = grid.text(row, column);
      if (!text.isEmpty()) {
        return text;
      }
    }
    return "";
  }

  /** Returns the headings of the columns that tell nothing of what is read, but for numbering. */
  public List<String> unused() {
    return IntStream.rangeClosed(left, right)
        .filter(column -> !columns.containsValue(column) || columnIs(column, "ignore"))
        .mapToObj(this::heading)
        .filter(heading -> !heading.isEmpty())
        .distinct()
        .toList();
  }

  private boolean columnIs(int column, String name) {
    return Integer.valueOf(column).equals(columns.get(name));
  }

  /** Returns the heading of a column by name, as written; empty if the table does not have it. */
  public String heading(String column) {
    Integer index = columns.get(column);
    return index == null ? "" : heading(index);
  }
}
