package afterclass.gateway.office.duty;

import afterclass.gateway.office.sheet.Grid;
import afterclass.gateway.office.sheet.GridCell;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The finder of the duty grids of a sheet. */
final class DutyFinder {
  private static final Set<Role> SIDES =
      Set.of(Role.NAME, Role.STAFF_NO, Role.POST, Role.CLASS, Role.WEEKDAY);

  private final Grid grid;
  private final Sense sense;

  DutyFinder(Grid grid, Sense sense) {
    this.grid = grid;
    this.sense = sense;
  }

  /** Returns the duty grids, from top to bottom and from left to right. */
  List<DutyTable> tables() {
    List<Head> heads = new HeadFinder(grid, sense).heads();
    List<DutyTable> tables = new ArrayList<>();
    int end = -1;
    for (int i = 0; i < heads.size(); i++) {
      List<Integer> titles = titles(heads.get(i), end);
      end = heads.get(i).bottom();
      int bottom = grid.rows() - 1;
      if (i + 1 < heads.size()) {
        List<Integer> next = titles(heads.get(i + 1), end);
        bottom = next.isEmpty() ? heads.get(i + 1).top() - 1 : next.get(0) - 1;
      }
      tables.addAll(beside(heads.get(i), bottom, titles));
    }
    return tables;
  }

  /** Returns the rows above a heading that are its titles, from the top. */
  private List<Integer> titles(Head head, int after) {
    List<Integer> titles = new ArrayList<>();
    for (int row = head.top() - 1; row > after; row--) {
      List<GridCell> cells = grid.filled(row);
      boolean named = cells.size() == 1 && isNamed(cells.get(0), after);
      if (named || (cells.size() > 1 && after >= 0)) {
        break;
      }
      if (!cells.isEmpty()) {
        titles.add(0, row);
      }
    }
    return titles;
  }

  private boolean isNamed(GridCell cell, int after) {
    return after >= 0
        && (sense.namesSomebody(cell.text())
            || (sense.weekday(cell.text()).isPresent() && !isBlockTitle(cell)));
  }

  /** Returns whether a weekday alone in its row is the title of what follows and no label of it. */
  private boolean isBlockTitle(GridCell cell) {
    int above = cell.row() - 1;
    return cell.width() > 1
        || grid.blank(above)
        || sense.weekday(grid.text(above, cell.column())).isEmpty();
  }

  private List<DutyTable> beside(Head head, int bottom, List<Integer> titles) {
    List<DutyColumn> all = new HeadColumns(grid, sense, head, bottom).duties();
    List<DutyTable> tables = new ArrayList<>();
    int left = 0;
    List<DutyColumn> group = new ArrayList<>();
    for (DutyColumn duty : all) {
      int last = group.isEmpty() ? -1 : group.get(group.size() - 1).index();
      if (last >= 0 && duty.index() > last + 1 && begins(head, bottom, group, last, duty)) {
        int split = split(head, left, last, duty.index());
        table(head, left, split - 1, bottom, group, titles, tables);
        left = split;
        group = new ArrayList<>();
      }
      group.add(duty);
    }
    table(head, left, grid.columns() - 1, bottom, group, titles, tables);
    return tables;
  }

  /** Returns whether a column behind other columns begins a grid of its own. */
  private boolean begins(Head head, int bottom, List<DutyColumn> group, int last, DutyColumn duty) {
    RoleFinder roles = new RoleFinder(grid, sense, head, bottom);
    for (int column = last + 1; column < duty.index(); column++) {
      if (SIDES.contains(roles.role(column, false))) {
        return true;
      }
    }
    return group.stream().anyMatch(each -> each.repeats(duty));
  }

  private int split(Head head, int left, int last, int next) {
    String first = grid.text(head.bottom(), left);
    for (int column = last + 1; column < next; column++) {
      if (!first.isEmpty() && grid.text(head.bottom(), column).equals(first)) {
        return column;
      }
    }
    for (int column = last + 1; column < next - 1; column++) {
      if (grid.text(head.bottom(), column).isEmpty()) {
        return column + 1;
      }
    }
    return last + 1;
  }

  private void table(
      Head head,
      int left,
      int right,
      int bottom,
      List<DutyColumn> duties,
      List<Integer> titles,
      List<DutyTable> into) {
    if (duties.isEmpty() || bottom <= head.bottom()) {
      return;
    }
    Map<Integer, Role> roles = new RoleFinder(grid, sense, head, bottom).roles(left, right, duties);
    Shape none = new Shape(Shape.Place.CELL, Shape.Place.COLUMN, Shape.Place.NOWHERE, false);
    DutyTable table = new DutyTable(grid, head, left, right, bottom, duties, roles, titles, none);
    into.addAll(new ShapeFinder(sense).shaped(table).stream().toList());
  }
}
