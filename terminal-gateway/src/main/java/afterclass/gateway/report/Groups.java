package afterclass.gateway.report;

import afterclass.gateway.i18n.Messages;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * Gathers the lines of a table: a row for each group, with how many lines it has and the sum of
 * every column that is added up. Each line belongs to one group, so the sums of the groups are the
 * sums of the lines.
 */
final class Groups {
  /** Key of the column that says how many lines a row stands for. */
  static final String LINES = "lines";

  private Groups() {}

  /**
   * A row for each group, with a way to its lines.
   *
   * @param query what the lines were asked by
   */
  static Table of(Table lines, ReportQuery query, Grouping by, Messages words) {
    Map<String, List<List<Cell>>> groups = new TreeMap<>();
    Map<String, String> keys = new HashMap<>();
    for (List<Cell> row : lines.rows()) {
      String key = keys.computeIfAbsent(by.said(row, lines), said -> by.key(said, words));
      groups.computeIfAbsent(key, k -> new ArrayList<>()).add(row);
    }
    int[] summed =
        IntStream.range(0, lines.columns().size())
            .filter(i -> lines.columns().get(i).type().summed())
            .filter(i -> !lines.columns().get(i).key().equals(LINES))
            .toArray();
    List<List<Cell>> rows = new ArrayList<>();
    groups.forEach(
        (key, own) -> {
          List<Cell> row = new ArrayList<>(by.cells(own.get(0), lines, words));
          row.add(Cell.number(count(own, lines)));
          List<Cell> sums = lines.with(own).sums();
          for (int i : summed) {
            row.add(sums.get(i));
          }
          row.add(Cell.text(key));
          row.add(Cell.text(Paths.report(lines.name(), query.by(by).of(key))));
          rows.add(row);
        });
    Table table =
        new Table(
            lines.name(),
            words.text("by.title", lines.title(), by.label(words)),
            lines.from(),
            lines.to(),
            columns(lines, summed, by, words),
            rows);
    return by.ordered() ? table : largestFirst(table, by.columns(words).size(), summed.length);
  }

  private static long count(List<List<Cell>> own, Table lines) {
    return lines.has(LINES)
        ? own.stream().mapToLong(row -> lines.cell(row, LINES).amount()).sum()
        : own.size();
  }

  private static List<Column> columns(Table lines, int[] summed, Grouping by, Messages words) {
    List<Column> columns = new ArrayList<>(by.columns(words));
    columns.add(Column.of(LINES, Column.Type.COUNT, words));
    for (int i : summed) {
      columns.add(lines.columns().get(i));
    }
    columns.add(Column.detail("group", Column.Type.TEXT, words));
    columns.add(Column.detail("link", Column.Type.TEXT, words));
    return columns;
  }

  /** By the first sum, or by how many lines there are where nothing else is added up. */
  private static Table largestFirst(Table table, int lines, int sums) {
    int by = sums == 0 ? lines : lines + 1;
    Comparator<List<Cell>> order = Comparator.comparing(row -> -row.get(by).amount());
    return table.with(table.rows().stream().sorted(order).toList());
  }

  /** The lines of one group; none where there is no such group. */
  static Table linesOf(Table lines, Grouping by, String group, Messages words) {
    return lines.with(
        lines.rows().stream().filter(row -> by.keyOf(row, lines, words).equals(group)).toList());
  }
}
