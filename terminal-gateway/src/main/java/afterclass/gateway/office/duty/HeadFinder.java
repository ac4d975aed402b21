package afterclass.gateway.office.duty;

import afterclass.gateway.office.duty.Head.HeadRow;
import afterclass.gateway.office.duty.Head.Names;
import afterclass.gateway.office.sheet.Grid;
import afterclass.gateway.office.sheet.GridCell;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The finder of the headings of duty grids: rows that name weekdays, weeks, services or people. */
final class HeadFinder {
  private static final int ENOUGH = 2;
  private static final int HIGHEST = 4;

  private final Grid grid;
  private final Sense sense;
  private final HeadNames names;

  HeadFinder(Grid grid, Sense sense) {
    this.grid = grid;
    this.sense = sense;
    this.names = new HeadNames(grid, sense);
  }

  /** Returns the headings of the sheet from top to bottom. */
  List<Head> heads() {
    List<Head> heads = new ArrayList<>();
    int row = 0;
    while (row < grid.rows()) {
      Optional<Head> head = head(row, heads.isEmpty() ? -1 : heads.get(heads.size() - 1).bottom());
      head.ifPresent(heads::add);
      row = head.map(found -> found.bottom() + 1).orElse(row + 1);
    }
    return heads;
  }

  private Optional<Head> head(int row, int after) {
    Names found = names.of(row);
    if (found == Names.OTHER) {
      return Optional.empty();
    }
    List<HeadRow> rows = new ArrayList<>();
    int top = top(row, after);
    for (int above = top; above < row; above++) {
      rows.add(new HeadRow(above, Names.OTHER));
    }
    rows.add(new HeadRow(row, found));
    int first = names.firstDuty(row, found);
    int below = row + 1;
    while (below < grid.rows() && below < top + HIGHEST) {
      Optional<Names> more = continuing(rows, row, below, first);
      if (more.isEmpty()) {
        break;
      }
      rows.add(new HeadRow(below, more.get()));
      below++;
    }
    return Optional.of(new Head(top, below - 1, rows));
  }

  /** Returns the first row of a heading whose cells beside the duties stand in a row above. */
  private int top(int row, int after) {
    int top = row;
    for (GridCell cell : grid.filled(row)) {
      if (cell.merge() != null && cell.height() > 1) {
        while (top - 1 > after && grid.line(top - 1) - 1 >= cell.merge().top()) {
          top--;
        }
      }
    }
    boolean bare = grid.filled(row).stream().noneMatch(cell -> sense.isHeadword(cell.text()));
    int above = row - 1;
    if (top == row && bare && above > after && grid.filled(above).size() >= ENOUGH) {
      long headings =
          grid.filled(above).stream().filter(cell -> sense.isHeadword(cell.text())).count();
      top = headings >= ENOUGH ? above : top;
    }
    return top;
  }

  /** Returns what a row below names if it belongs to the heading. */
  private Optional<Names> continuing(List<HeadRow> rows, int top, int row, int first) {
    List<GridCell> right =
        grid.filled(row, first, grid.columns() - 1).stream()
            .filter(cell -> !names.reachesFrom(cell, row))
            .toList();
    if (right.isEmpty()) {
      boolean merged = !grid.blank(row) && reached(top, row);
      return merged ? Optional.of(Names.OTHER) : Optional.empty();
    }
    if (right.stream().allMatch(cell -> sense.isTime(cell.text()))) {
      return Optional.of(Names.TIMES);
    }
    boolean people = rows.stream().anyMatch(each -> each.names() == Names.PEOPLE);
    if (people && right.stream().allMatch(cell -> sense.isStaffNo(cell.text()))) {
      return Optional.of(Names.NUMBERS);
    }
    if (!isUnlabelled(row, first)) {
      return Optional.empty();
    }
    return below(rows, top, right);
  }

  private Optional<Names> below(List<HeadRow> rows, int top, List<GridCell> right) {
    List<GridCell> above = grid.filled(top);
    boolean wide = above.stream().anyMatch(cell -> cell.width() > 1) || right.size() > above.size();
    if (right.stream().allMatch(cell -> sense.date(cell.text()).isPresent())) {
      return Optional.of(Names.DATES);
    }
    if (names.isWeekdays(right)
        && rows.stream().noneMatch(each -> each.names() == Names.WEEKDAYS)) {
      return Optional.of(Names.WEEKDAYS);
    }
    long services = right.stream().filter(cell -> sense.isService(cell.text())).count();
    boolean nobody = right.stream().noneMatch(cell -> sense.namesSomebody(cell.text()));
    if (wide && nobody && services >= ENOUGH && services * 2 >= right.size()) {
      return Optional.of(Names.SERVICES);
    }
    long weeks = right.stream().filter(cell -> sense.parity(cell.text()).isPresent()).count();
    if (weeks >= ENOUGH && weeks * 2 >= right.size()) {
      return Optional.of(Names.WEEKS);
    }
    boolean words = right.stream().allMatch(cell -> sense.isHeadword(cell.text()));
    boolean parts = words || isUnder(top, right.get(0).row());
    return wide && nobody && parts ? Optional.of(Names.OTHER) : Optional.empty();
  }

  /** Returns whether the first cell's block of a heading reaches down to a row. */
  private boolean isUnder(int top, int row) {
    GridCell first = grid.filled(top).get(0);
    int last = first.merge() == null ? -1 : first.merge().bottom();
    return last >= grid.line(row) - 1;
  }

  /** Returns whether nothing new stands left of the duties. */
  private boolean isUnlabelled(int row, int first) {
    for (int column = 0; column < first; column++) {
      GridCell cell = grid.at(row, column);
      boolean repeats = row > 0 && cell.text().equals(grid.text(row - 1, column));
      if (!cell.blank() && !repeats && !sense.isHeadword(cell.text())) {
        return false;
      }
    }
    return true;
  }

  private boolean reached(int top, int row) {
    return grid.filled(row).stream().allMatch(cell -> names.reachesFrom(cell, row))
        && grid.filled(row).stream()
            .anyMatch(cell -> cell.merge() != null && cell.merge().top() <= grid.line(top) - 1);
  }
}
