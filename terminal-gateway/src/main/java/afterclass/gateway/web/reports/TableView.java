package afterclass.gateway.web.reports;

import afterclass.gateway.i18n.Codes;
import afterclass.gateway.i18n.Messages;
import afterclass.gateway.report.Cell;
import afterclass.gateway.report.Column;
import afterclass.gateway.report.Table;
import afterclass.gateway.web.page.ListPage;
import afterclass.gateway.web.page.TimeText;
import java.util.ArrayList;
import java.util.List;
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

  /** Maximum number of rows of a page. */
  private static final int MOST = 500;

  /**
   * Returns a page of the rows.
   *
   * @param number its number, from 1
   */
  public ListPage part(int number) {
    return ListPage.of(number, rows.size(), MOST);
  }

  /** Returns the table with the rows of a page; its sums are still those of all rows. */
  public TableView on(ListPage part) {
    return new TableView(title, columns, rows.subList(part.from(), part.until()), sums);
  }

  /**
   * Returns a table.
   *
   * @param linked whether the name, else the first column, links to the address in column {@code
   *     link}
   * @param summed whether there is a row of sums
   */
  public static TableView of(Table table, boolean linked, boolean summed, Messages words) {
    Table brief = table.brief();
    List<ColumnView> columns = brief.columns().stream().map(ColumnView::of).toList();
    String named = table.has("name") ? "name" : table.columns().get(0).key();
    List<List<CellView>> rows = new ArrayList<>();
    for (List<Cell> row : table.rows()) {
      String href = linked ? table.cell(row, "link").plain() : null;
      rows.add(cells(brief.rows().get(rows.size()), columns, named, href, words));
    }
    List<Cell> sums = new ArrayList<>(brief.sums());
    sums.set(0, Cell.text(words.text("report.sum")));
    return new TableView(
        table.title(),
        columns,
        rows,
        summed ? cells(sums, columns, named, null, words) : List.of());
  }

  private static List<CellView> cells(
      List<Cell> row,
      List<ColumnView> columns,
      String named,
      @Nullable String href,
      Messages words) {
    List<CellView> cells = new ArrayList<>();
    for (ColumnView column : columns) {
      String text = shown(row.get(cells.size()), words);
      boolean link = href != null && column.key().equals(named);
      cells.add(
          new CellView(column.style(), link && text.isEmpty() ? "–" : text, link ? href : null));
    }
    return cells;
  }

  private static String shown(Cell cell, Messages words) {
    return cell instanceof Cell.Day day ? TimeText.date(day.date(), words) : cell.plain();
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
          Codes.of(column.type()),
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
