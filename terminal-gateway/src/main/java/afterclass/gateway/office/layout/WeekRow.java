package afterclass.gateway.office.layout;

import afterclass.gateway.office.sheet.Grid;
import afterclass.gateway.office.sheet.GridCell;
import afterclass.gateway.office.value.Plain;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * A week in a grid of weeks, before its dates are known.
 *
 * @param row its row
 * @param cells its days
 * @param month the month beside it; 0 if none
 */
record WeekRow(int row, List<WeekCell> cells, int month) {
  private static final Pattern MONTH_ALONE =
      Pattern.compile("(?:20\\d\\d年)?(?:1[0-2]|0?[1-9]|十[一二]?|[一二三四五六七八九])月?(?:份)?");

  WeekRow {
    cells = List.copyOf(cells);
  }

  /** Reads a row of a block. */
  static WeekRow of(Grid grid, WeekBlock block, int row) {
    List<WeekCell> cells = new ArrayList<>();
    for (Map.Entry<Integer, Integer> each : block.offsets().entrySet()) {
      GridCell cell = grid.at(row, each.getKey());
      if (isOwn(grid, cell) && cell.width() < block.offsets().size()) {
        cells.add(WeekCell.of(cell, each.getValue()));
      }
    }
    return new WeekRow(row, cells, month(grid, block, row));
  }

  /** Returns whether a cell is no lower part of a block that is merged down. */
  static boolean isOwn(Grid grid, GridCell cell) {
    return cell.merge() == null || cell.merge().top() == grid.line(cell.row()) - 1;
  }

  private static int month(Grid grid, WeekBlock block, int row) {
    for (int column = Math.max(block.start(), block.left() - 3); column < block.left(); column++) {
      String text = Plain.tight(grid.text(row, column));
      if (text.contains("月") && MONTH_ALONE.matcher(text).matches()) {
        return WeekBlock.month(text);
      }
    }
    return block.month();
  }

  /** Returns how many days are written in it. */
  int numbered() {
    return (int) cells.stream().filter(WeekCell::numbered).count();
  }

  /** Returns how many of its days are those of the week of a Monday. */
  int fitting(LocalDate monday) {
    int fitting = (int) cells.stream().filter(cell -> cell.numbered() && cell.fits(monday)).count();
    return month == 0 || inMonth(monday) ? fitting : 0;
  }

  private boolean inMonth(LocalDate monday) {
    return cells.stream()
        .map(cell -> monday.plusDays(cell.offset()))
        .anyMatch(date -> date.getMonthValue() == month);
  }

  /** Returns whether all its days are those of the week of a Monday. */
  boolean fits(LocalDate monday) {
    return numbered() > 0 && fitting(monday) == numbered();
  }
}
