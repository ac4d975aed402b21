package afterclass.gateway.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The answer of a report.
 *
 * @param name the report's name, such as {@code forfeits}
 * @param title title shown to people
 * @param from first date covered
 * @param to last date, included
 * @param columns the columns
 * @param rows one cell for each column
 */
public record Table(
    String name,
    String title,
    LocalDate from,
    LocalDate to,
    List<Column<?>> columns,
    List<List<Cell>> rows) {

  public Table {
    columns = List.copyOf(columns);
    rows = rows.stream().map(List::copyOf).toList();
    for (List<Cell> row : rows) {
      if (row.size() != columns.size()) {
        throw new IllegalArgumentException(
            name + ": a row of " + row.size() + " cells under " + columns.size() + " columns");
      }
    }
  }

  /** Returns whether any column is summed; if not, no format has a row of sums. */
  public boolean summed() {
    return columns.stream().anyMatch(column -> column.type().summed());
  }

  /** Returns whether the table has a column with a key. */
  public boolean has(String key) {
    return columns.stream().anyMatch(column -> column.key().equals(key));
  }

  /** Returns the sums: one cell for each column, empty if it is not summed. */
  public List<Cell> sums() {
    List<Cell> sums = new ArrayList<>();
    for (int i = 0; i < columns.size(); i++) {
      sums.add(sum(i));
    }
    return sums;
  }

  private Cell sum(int index) {
    Column.Type type = columns.get(index).type();
    if (!type.summed()) {
      return Cell.blank();
    }
    long total = rows.stream().mapToLong(row -> row.get(index).amount()).sum();
    return type.cell(total);
  }

  /** Returns the cell of a row in the column with a key. */
  public Cell cell(List<Cell> row, String key) {
    for (int i = 0; i < columns.size(); i++) {
      if (columns.get(i).key().equals(key)) {
        return row.get(i);
      }
    }
    throw new IllegalArgumentException(name + " has no column " + key);
  }

  /** Returns the table with other rows. */
  public Table with(List<List<Cell>> others) {
    return new Table(name, title, from, to, columns, others);
  }

  /** Returns a copy without detail columns. */
  public Table brief() {
    List<Integer> kept =
        IntStream.range(0, columns.size()).filter(i -> !columns.get(i).detail()).boxed().toList();
    return new Table(
        name,
        title,
        from,
        to,
        kept.stream().<Column<?>>map(columns::get).toList(),
        rows.stream().map(row -> kept.stream().map(row::get).toList()).toList());
  }
}
