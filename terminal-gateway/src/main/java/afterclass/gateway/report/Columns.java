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
 * Builds the columns of a table, in their order. Each has a key and reads its value from a row; its
 * heading is {@code column.KEY} of the message bundles unless another is given.
 *
 * @param <R> what the rows are
 */
public final class Columns<R> {
  private final Messages words;
  private final List<Column<R>> all = new ArrayList<>();

  /** No columns yet. */
  public Columns(Messages words) {
    this.words = words;
  }

  /** Adds words; blank for {@code null} and for an empty text. */
  public Columns<R> text(String key, Function<R, @Nullable String> value) {
    return cell(key, Column.Type.TEXT, row -> Cell.text(value.apply(row)));
  }

  /** Adds a date. */
  public Columns<R> date(String key, Function<R, LocalDate> value) {
    return cell(key, Column.Type.DATE, row -> Cell.date(value.apply(row)));
  }

  /** Adds a wall-clock date and time; blank for {@code null}. */
  public Columns<R> time(String key, Function<R, @Nullable LocalDateTime> value) {
    return cell(key, Column.Type.TIME, row -> Cell.time(value.apply(row)));
  }

  /** Adds a whole number that is not added up. */
  public Columns<R> integer(String key, ToLongFunction<R> value) {
    return cell(key, Column.Type.INTEGER, row -> Cell.number(value.applyAsLong(row)));
  }

  /** Adds a whole number that is added up. */
  public Columns<R> count(String key, ToLongFunction<R> value) {
    return cell(key, Column.Type.COUNT, row -> Cell.number(value.applyAsLong(row)));
  }

  /** Adds lesson hours. */
  public Columns<R> hours(String key, ToLongFunction<R> value) {
    return cell(key, Column.Type.HOURS, row -> Cell.number(value.applyAsLong(row)));
  }

  /** Adds lesson hours under a heading that is in no message bundle, as a service's name. */
  public Columns<R> hours(String key, String heading, ToLongFunction<R> value) {
    return add(
        new Column<>(
            key, heading, Column.Type.HOURS, false, row -> Cell.number(value.applyAsLong(row))));
  }

  /** Adds money in fen; blank for {@code null}. */
  public Columns<R> fen(String key, Function<R, @Nullable Long> value) {
    return cell(key, Column.Type.FEN, row -> Cell.fen(value.apply(row)));
  }

  /** Adds a column whose cells are made by the reader itself. */
  Columns<R> cell(String key, Column.Type type, Function<R, Cell> cell) {
    return add(new Column<>(key, words.text("column." + key), type, false, cell));
  }

  /** Adds a column that is ready. */
  Columns<R> add(Column<R> column) {
    all.add(column);
    return this;
  }

  /** Leaves the column that was added last out of pages and plain text. */
  Columns<R> detail() {
    int last = all.size() - 1;
    all.set(last, all.get(last).asDetail());
    return this;
  }

  /**
   * The table of these columns: one cell for each column, of each row.
   *
   * @param name the report's name
   * @param title what people read above it
   * @param from first date that it covers
   * @param to last date, included
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
