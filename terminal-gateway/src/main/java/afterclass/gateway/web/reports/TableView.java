package afterclass.gateway.web.reports;

import afterclass.gateway.i18n.Messages;
import afterclass.gateway.report.Cell;
import afterclass.gateway.report.Column;
import afterclass.gateway.report.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A table as pages show it: without the columns that only files have.
 *
 * @param title title
 * @param columns the columns
 * @param rows the rows, one cell for each column
 * @param sums the row of sums; empty for none
 */
public record TableView(
    String title, List<ColumnView> columns, List<List<CellView>> rows, List<CellView> sums) {

  /**
   * Returns a table.
   *
   * @param linked whether the name, else the first column, links to the address in column {@code
   *     link}
   * @param summed whether there is a row of sums
   */
  public static TableView of(Table table, boolean linked, boolean summed, Messages words) {
    List<ColumnView> all = table.columns().stream().map(ColumnView::of).toList();
    String named = linked ? table.has("name") ? "name" : all.get(0).key() : "";
    List<List<CellView>> rows = new ArrayList<>();
    for (List<Cell> row : table.rows()) {
      List<CellView> cells = new ArrayList<>();
      for (int i = 0; i < row.size(); i++) {
        String text = row.get(i).plain();
        boolean link = all.get(i).key().equals(named);
        cells.add(
            new CellView(
                all.get(i).style(),
                link && text.isEmpty() ? "–" : text,
                link ? table.cell(row, "link").plain() : null));
      }
      rows.add(shown(cells, table));
    }
    List<CellView> sums = new ArrayList<>();
    for (Cell sum : summed ? table.sums() : List.<Cell>of()) {
      String text = sums.isEmpty() ? words.text("report.sum") : sum.plain();
      sums.add(new CellView(all.get(sums.size()).style(), text, null));
    }
    return new TableView(table.title(), shown(all, table), rows, shown(sums, table));
  }

  /** Returns the parts of a row that belong to columns that pages show. */
  private static <T> List<T> shown(List<T> row, Table table) {
    List<T> shown = new ArrayList<>();
    for (int i = 0; i < row.size(); i++) {
      if (!table.columns().get(i).detail()) {
        shown.add(row.get(i));
      }
    }
    return shown;
  }

  /**
   * A column.
   *
   * @param key its name, stable
   * @param type type of its cells, in lower case
   * @param style CSS classes of its cells
   * @param heading its heading
   */
  public record ColumnView(String key, String type, String style, String heading) {
    static ColumnView of(Column<?> column) {
      return new ColumnView(
          column.key(),
          column.type().name().toLowerCase(Locale.ROOT),
          (column.type().numeric() ? "number " : "text ") + column.key(),
          column.heading());
    }
  }

  /**
   * A cell.
   *
   * @param style CSS classes
   * @param text its text
   * @param href address that it links to; {@code null} for none
   */
  public record CellView(String style, String text, @Nullable String href) {}
}
