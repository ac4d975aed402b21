package afterclass.gateway.office.layout.leave;

import afterclass.gateway.office.reading.Place;
import afterclass.gateway.office.sheet.Grid;
import afterclass.gateway.office.sheet.GridCell;
import afterclass.gateway.office.value.NothingText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One leave as an office writes it: a row of a register or a slip.
 *
 * @param grid the sheet
 * @param row its row; of a slip, the row of the name
 * @param cells its cells by column name, several of a name from left to right
 * @param headings the words above or beside the cells, by column name
 */
public record Entry(
    Grid grid, int row, Map<String, List<GridCell>> cells, Map<String, String> headings) {

  public Entry {
    cells = new LinkedHashMap<>(cells);
    headings = Map.copyOf(headings);
  }

  /** Returns whether the entry has a column, filled or not. */
  public boolean has(String column) {
    return cells.containsKey(column);
  }

  /** Returns the first filled cell of a column; one that says 无 or has a stroke is not filled. */
  public Optional<GridCell> cell(String column) {
    return filled(column).stream().findFirst();
  }

  /** Returns the filled cells of a column. */
  public List<GridCell> filled(String column) {
    return cells.getOrDefault(column, List.of()).stream()
        .filter(cell -> !cell.blank() && !NothingText.isNone(cell.text()))
        .toList();
  }

  /** Returns the text of the first filled cell of a column; empty if there is none. */
  public String text(String column) {
    return cell(column).map(GridCell::text).orElse("");
  }

  /** Returns the place of a column's cell; of the row if there is no such column. */
  public Place place(String column) {
    Optional<GridCell> there =
        cell(column).or(() -> cells.getOrDefault(column, List.of()).stream().findFirst());
    return there.map(this::place).orElseGet(() -> grid.place(row));
  }

  /** Returns the place of a cell. */
  public Place place(GridCell cell) {
    return grid.place(cell.row(), cell.column());
  }

  /** Returns the places of the first columns' filled cells; of the row if none is filled. */
  public List<Place> where(String... columns) {
    List<Place> places = new ArrayList<>();
    Stream.of(columns).forEach(column -> filled(column).forEach(cell -> places.add(place(cell))));
    return places.isEmpty() ? List.of(grid.place(row)) : List.copyOf(places);
  }

  /** Returns the name as written, or the number if no name is. */
  public String who() {
    String name = text("name");
    return name.isEmpty() ? text("staffNo") : name;
  }

  /** Returns what stands above or beside a column's cells; empty if there is no such column. */
  public String heading(String column) {
    return headings.getOrDefault(column, "");
  }

  /** Returns whether the sheet hides the entry's row. */
  public boolean hidden() {
    return grid.hidden(row);
  }
}
