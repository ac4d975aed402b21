package afterclass.gateway.report;

import afterclass.gateway.i18n.Messages;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The comparison of sums with those of the month before: beside the first sum of each group, what
 * it was, and the difference. Groups that only the month before had stand last, with sums of 0.
 */
final class MonthBefore {
  private MonthBefore() {}

  /**
   * Returns the groups of a month with those of the month before beside them.
   *
   * @param now groups as made by {@link Groups#of}
   * @param before groups of the month before, by the same property
   */
  static Table beside(Table now, Table before, Messages words) {
    int compared = compared(now);
    Map<String, List<Cell>> was = byGroup(before);
    List<List<Cell>> rows = new ArrayList<>();
    for (List<Cell> row : now.rows()) {
      List<Cell> old = was.remove(now.cell(row, "group").plain());
      rows.add(with(row, compared, old == null ? 0 : old.get(compared(before)).amount()));
    }
    List<List<Cell>> gone = new ArrayList<>();
    was.values().forEach(row -> gone.add(none(row, before, compared)));
    gone.sort(Comparator.comparingLong(row -> -row.get(compared + 1).amount()));
    rows.addAll(gone);
    return new Table(
        now.name(), now.title(), now.from(), now.to(), columns(now, compared, words), rows);
  }

  /** Returns the index of the sum that is compared: the first one, else the number of lines. */
  private static int compared(Table groups) {
    int lines = -1;
    for (int i = 0; i < groups.columns().size(); i++) {
      Column<?> column = groups.columns().get(i);
      if (column.key().equals(Groups.LINES)) {
        lines = i;
      } else if (column.type().summed()) {
        return i;
      }
    }
    return lines;
  }

  private static Map<String, List<Cell>> byGroup(Table groups) {
    Map<String, List<Cell>> rows = new HashMap<>();
    groups.rows().forEach(row -> rows.put(groups.cell(row, "group").plain(), row));
    return rows;
  }

  private static List<Column<?>> columns(Table now, int compared, Messages words) {
    List<Column<?>> columns = new ArrayList<>(now.columns());
    columns.add(compared + 1, column("before", words));
    columns.add(compared + 2, column("difference", words));
    return columns;
  }

  private static Column<?> column(String key, Messages words) {
    return new Column<>(
        key, words.text("column." + key), Column.Type.COUNT, false, row -> Cell.blank());
  }

  private static List<Cell> with(List<Cell> row, int compared, long was) {
    List<Cell> cells = new ArrayList<>(row);
    cells.add(compared + 1, Cell.number(was));
    cells.add(compared + 2, Cell.number(row.get(compared).amount() - was));
    return cells;
  }

  /** Returns the row of a group that this month does not have. */
  private static List<Cell> none(List<Cell> old, Table before, int compared) {
    List<Cell> cells = new ArrayList<>();
    for (int i = 0; i < old.size(); i++) {
      Column.Type type = before.columns().get(i).type();
      cells.add(type.summed() ? type.cell(0) : old.get(i));
    }
    return with(cells, compared, old.get(compared(before)).amount());
  }
}
