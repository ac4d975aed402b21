package afterclass.gateway.office.layout;

import afterclass.gateway.office.lookup.HiddenRows;
import afterclass.gateway.office.lookup.Settled;
import afterclass.gateway.office.lookup.StruckRows;
import afterclass.gateway.office.reading.Clerk;
import afterclass.gateway.office.sheet.Grid;
import afterclass.gateway.office.sheet.RowClass;
import afterclass.gateway.office.sheet.SheetTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The rows of a list that are data; all others are told to the clerk with the reason. */
public final class ListRows {
  private ListRows() {}

  /**
   * Returns the rows of a table to read, hidden ones only if the office wants them, and tells the
   * clerk of the titles and all rows that are no data.
   */
  public static List<Integer> of(SheetTable table, Clerk clerk) {
    return of(table, clerk, row -> false);
  }

  /** Tells the clerk of the columns of a table that are not read. */
  static void tellUnused(SheetTable table, Clerk clerk) {
    tellUnused(table, table.unused(), clerk);
  }

  /** Tells the clerk of some headings of a table whose columns are not read. */
  static void tellUnused(SheetTable table, List<String> unused, Clerk clerk) {
    if (!unused.isEmpty()) {
      String headings = String.join("、", unused);
      clerk.skip(table.grid().place(table.headBottom()), headings, "office.skip.columns", headings);
    }
  }

  /**
   * Returns the rows of a table to read.
   *
   * @param sure whether a row is data, however it looks
   */
  static List<Integer> of(SheetTable table, Clerk clerk, IntPredicate sure) {
    return of(table, clerk, sure, row -> false);
  }

  /**
   * Returns the rows of a table to read, and those that were over before use began.
   *
   * @param sure whether a row is data, however it looks
   * @param over whether a row is left out because it was over; it is not asked about
   */
  static List<Integer> of(SheetTable table, Clerk clerk, IntPredicate sure, IntPredicate over) {
    Grid grid = table.grid();
    for (int row = 0; row < table.headTop() && table.left() == 0; row++) {
      if (!grid.blank(row) && isTitle(table, row)) {
        clerk.skip(grid.place(row), grid.beginning(row), "office.skip.title");
      }
    }
    List<Integer> data = new ArrayList<>();
    for (int row = table.bodyTop(); row <= table.bottom(); row++) {
      RowClass rowClass = sure.test(row) ? RowClass.DATA : RowClass.of(table, row);
      if (rowClass == RowClass.DATA) {
        data.add(row);
      } else if (rowClass != RowClass.BLANK || grid.blank(row)) {
        clerk.skip(grid.place(row), grid.beginning(row), rowClass.why());
      }
    }
    Map<Boolean, List<Integer>> parts =
        data.stream().collect(Collectors.partitioningBy(over::test));
    List<Integer> current = parts.getOrDefault(false, List.of());
    Settled hidden = HiddenRows.ask(table, current, clerk);
    List<Integer> visible = HiddenRows.visible(grid, current, hidden, clerk);
    return Stream.concat(
            parts.getOrDefault(true, List.of()).stream(), standing(table, visible, clerk).stream())
        .sorted()
        .toList();
  }

  /** Returns whether a row above a table is no row of another table above it. */
  private static boolean isTitle(SheetTable table, int row) {
    return table.grid().filled(row).stream().allMatch(cell -> table.titles().contains(cell.text()));
  }

  /** Returns the rows that are not struck out, and the others if the office wants them. */
  private static List<Integer> standing(SheetTable table, List<Integer> data, Clerk clerk) {
    Grid grid = table.grid();
    List<Integer> struck = data.stream().filter(row -> struck(table, row)).toList();
    if (struck.isEmpty()) {
      return data;
    }
    Settled wanted = StruckRows.ask(grid, struck, clerk);
    if (wanted.isFound()) {
      return data;
    }
    for (int row : struck) {
      if (wanted.state() == Settled.State.WAITING) {
        clerk.wait(1);
      } else {
        clerk.skip(grid.place(row), grid.beginning(row), "office.skip.answered");
      }
    }
    return data.stream().filter(row -> !struck.contains(row)).toList();
  }

  private static boolean struck(SheetTable table, int row) {
    boolean name = table.cell(row, "name").filter(StruckRows::is).isPresent();
    return StruckRows.is(table.grid(), row, name);
  }
}
