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
 * The grouping of a table's lines: a row per group, with its number of lines and the sums of all
 * summed columns. Each line belongs to one group, so the groups' sums add up to the lines' sums.
 */
final class Groups {
  /** Key of the column with the number of lines in a row. */
  static final String LINES = "lines";

  private Groups() {}

  /**
   * Returns a row per group, with the address of its lines.
   *
   * @param query the query that produced the lines
   */
  static Table of(Table lines, ReportQuery query, Grouping by, Messages words) {
    List<Integer> summed =
        IntStream.range(0, lines.columns().size())
            .filter(i -> lines.columns().get(i).type().summed())
            .filter(i -> !lines.columns().get(i).key().equals(LINES))
            .boxed()
            .toList();
    Columns<Group> columns = by.columns(lines, words).count(LINES, Group::lines);
    for (int i : summed) {
      Column<?> sum = lines.columns().get(i);
      columns.add(
          new Column<>(
              sum.key(), sum.heading(), sum.type(), sum.detail(), group -> group.sums().get(i)));
    }
    columns.text("group", Group::key).detail();
    columns
        .text("link", group -> Paths.report(lines.name(), query.by(by).of(group.key())))
        .detail();
    return columns.table(
        lines.name(),
        words.text("by.title", lines.title(), by.label(words)),
        lines.from(),
        lines.to(),
        groups(lines, summed, by, words));
  }

  private static List<Group> groups(
      Table lines, List<Integer> summed, Grouping by, Messages words) {
    Map<String, List<List<Cell>>> rows = new TreeMap<>();
    Map<String, String> keys = new HashMap<>();
    for (List<Cell> row : lines.rows()) {
      String key = keys.computeIfAbsent(by.said(row, lines), said -> by.key(said, words));
      rows.computeIfAbsent(key, k -> new ArrayList<>()).add(row);
    }
    List<Group> groups = new ArrayList<>();
    rows.forEach((key, own) -> groups.add(Group.of(key, lines.with(own))));
    if (!by.ordered()) {
      // By the first sum, or by the number of lines if there is no sum.
      groups.sort(
          Comparator.comparingLong(
              group ->
                  -(summed.isEmpty() ? group.lines() : group.sums().get(summed.get(0)).amount())));
    }
    return groups;
  }

  /**
   * A group of lines.
   *
   * @param key their common key, as written by {@link Grouping#keyOf}
   * @param first the first of them
   * @param lines their number
   * @param sums one cell for each column of the lines
   */
  record Group(String key, List<Cell> first, long lines, List<Cell> sums) {
    static Group of(String key, Table own) {
      long count =
          own.has(LINES)
              ? own.rows().stream().mapToLong(row -> own.cell(row, LINES).amount()).sum()
              : own.rows().size();
      return new Group(key, own.rows().get(0), count, own.sums());
    }
  }

  /** Returns the lines of one group; empty if there is no such group. */
  static Table linesOf(Table lines, Grouping by, String group, Messages words) {
    return lines.with(
        lines.rows().stream().filter(row -> by.keyOf(row, lines, words).equals(group)).toList());
  }
}
