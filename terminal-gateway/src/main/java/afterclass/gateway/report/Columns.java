package afterclass.gateway.report;

import afterclass.gateway.i18n.Messages;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/**
 * A builder of a table's columns, in their order. Each has a key and reads its value from a row;
 * its heading is {@code column.KEY} in the message bundles unless another is given.
 *
 * @param <R> type of the rows
 */
public final class Columns<R> {
  private final Messages words;
  private final List<Column<R>> all = new ArrayList<>();

  /** Creates a builder without columns. */
  public Columns(Messages words) {
    this.words = words;
  }

  /** Adds a text column; cells are empty for {@code null} and empty texts. */
  public Columns<R> text(String key, Function<R, @Nullable String> value) {
    return cell(key, Column.Type.TEXT, row -> Cell.text(value.apply(row)));
  }

  /** Adds a date column. */
  public Columns<R> date(String key, Function<R, LocalDate> value) {
    return cell(key, Column.Type.DATE, row -> Cell.date(value.apply(row)));
  }

  /** Adds a column of wall-clock times; cells are empty for {@code null}. */
  public Columns<R> time(String key, Function<R, @Nullable LocalDateTime> value) {
    return cell(key, Column.Type.TIME, row -> Cell.time(value.apply(row)));
  }

  /** Adds a column of whole numbers that are not summed. */
  public Columns<R> integer(String key, ToLongFunction<R> value) {
    return cell(key, Column.Type.INTEGER, row -> Cell.number(value.applyAsLong(row)));
  }

  /** Adds a column of whole numbers that are summed. */
  public Columns<R> count(String key, ToLongFunction<R> value) {
    return cell(key, Column.Type.COUNT, row -> Cell.number(value.applyAsLong(row)));
  }

  /** Adds a column of lesson hours. */
  public Columns<R> hours(String key, ToLongFunction<R> value) {
    return cell(key, Column.Type.HOURS, row -> Cell.number(value.applyAsLong(row)));
  }

  /**
   * Adds a column of lesson hours with a heading that is not in the message bundles, such as a
   * service's name.
   */
  public Columns<R> hours(String key, String heading, ToLongFunction<R> value) {
    return add(
        new Column<>(
            key, heading, Column.Type.HOURS, false, row -> Cell.number(value.applyAsLong(row))));
  }

  /** Adds a column of money in fen; cells are empty for {@code null}. */
  public Columns<R> fen(String key, Function<R, @Nullable Long> value) {
    return cell(key, Column.Type.FEN, row -> Cell.fen(value.apply(row)));
  }

  /** Adds a column of points in hundredths. */
  Columns<R> points(String key, ToLongFunction<R> value) {
    return cell(key, Column.Type.POINTS, row -> Cell.points(value.applyAsLong(row)));
  }

  /** Adds the address that a line leads to, which pages alone show. */
  public Columns<R> link(Function<R, @Nullable String> address) {
    return text("link", address).detail();
  }

  /** Adds a column whose cells the function creates itself. */
  Columns<R> cell(String key, Column.Type type, Function<R, Cell> cell) {
    return add(new Column<>(key, words.text("column." + key), type, false, cell));
  }

  /** Adds a complete column. */
  Columns<R> add(Column<R> column) {
    all.add(column);
    return this;
  }

  /** Makes the column added last a detail, hidden in pages and plain text. */
  Columns<R> detail() {
    int last = all.size() - 1;
    all.set(last, all.get(last).asDetail());
    return this;
  }

  /**
   * Returns a table with the columns added so far.
   *
   * @param name the report's name
   * @param title title shown to people
   * @param from first date covered
   * @param to last date covered
   * @param rows the rows, in their order
   */
  public Table table(String name, String title, LocalDate from, LocalDate to, Collection<R> rows) {
    return new Table(
        name,
        title,
        from,
        to,
        List.copyOf(all),
        rows.stream()
            .map(row -> all.stream().map(column -> column.cell().apply(row)).toList())
            .toList());
  }
}
