package afterclass.gateway.office.duty;

import afterclass.gateway.office.lookup.Remarks;
import afterclass.gateway.office.lookup.Settled;
import afterclass.gateway.office.reading.Place;
import afterclass.gateway.office.sheet.Grid;
import afterclass.gateway.office.sheet.GridCell;
import afterclass.gateway.office.value.NameText;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** The reader of one duty grid, row by row. */
final class TableReader {
  private static final Pattern REMARKS = Pattern.compile("注|说明|情况|要求|安排|变动|调整");

  private final DutyTable table;
  private final Desk desk;
  private final SideReader sides;
  private final CellReader cells;
  private final List<Duty> duties = new ArrayList<>();

  TableReader(DutyTable table, Context context, Desk desk) {
    this.table = table;
    this.desk = desk;
    this.sides = new SideReader(table, desk);
    this.cells = new CellReader(table, context, desk);
  }

  /** Returns the duties of the grid; what is none is shown as skipped. */
  List<Duty> duties() {
    beside();
    BodyRow previous = BodyRow.BLANK;
    for (int row = table.top(); row <= table.bottom(); row++) {
      BodyRow kind = BodyRow.of(table, desk.sense(), row, previous);
      if (kind == BodyRow.DATA) {
        data(row);
      } else {
        skipped(row, kind);
      }
      previous = kind;
    }
    return duties;
  }

  private void skipped(int row, BodyRow kind) {
    Grid grid = table.grid();
    if (kind == BodyRow.IDLE) {
      sides.read(row);
    } else {
      sides.forget();
    }
    if (kind != BodyRow.BLANK) {
      String found =
          grid.filled(row, table.left(), table.right()).stream()
              .findFirst()
              .map(GridCell::text)
              .orElse("");
      desk.clerk().skip(grid.place(row), found, kind.why());
    }
  }

  private void data(int row) {
    RowSide side = sides.read(row);
    if (table.shape().who() == Shape.Place.ROW && NameText.isRole(side.person().text())) {
      desk.clerk().skip(table.grid().place(row), side.person().text(), "office.skip.role");
      return;
    }
    Settled left = notes(row);
    for (DutyColumn column : table.duties()) {
      cells.read(row, column, side).stream().map(duty -> duty.left(left)).forEach(duties::add);
    }
  }

  /** Returns which weekdays the remarks of a row leave. */
  private Settled notes(int row) {
    Settled left = Settled.found("");
    for (int column : table.columns(Role.NOTE)) {
      if (!isOfRemarks(column)) {
        continue;
      }
      GridCell cell = table.grid().at(row, column);
      if (!cell.blank()) {
        Settled own = Remarks.ask(table.grid().place(row, column), cell.text(), desk.clerk());
        left = left.value().isEmpty() && left.isFound() ? own : left;
      }
    }
    return left;
  }

  /** Returns whether each cell of a column is a remark of its own row. */
  private boolean isOfRemarks(int column) {
    String heading = table.heading(column);
    return heading.isEmpty()
        || desk.sense().column(heading).filter("note"::equals).isPresent()
        || REMARKS.matcher(heading).find();
  }

  private int names(int column) {
    int names = 0;
    for (int row = table.top(); row <= table.bottom(); row++) {
      names += desk.sense().namesSomebody(table.grid().text(row, column)) ? 1 : 0;
    }
    return names;
  }

  /** Lists the columns that tell nothing of duties. */
  private void beside() {
    for (int column = table.left(); column <= table.right(); column++) {
      Role role = table.roles().get(column);
      if (role == null) {
        continue;
      }
      String why =
          switch (role) {
            case TIME -> "office.skip.times";
            case HEAD -> "office.skip.head-teacher";
            case SUM -> "office.skip.sums";
            case PLACE -> "office.skip.places";
            case OTHER -> "office.skip.column";
            case NOTE -> isOfRemarks(column) ? "" : "office.skip.column";
            default -> "";
          };
      String heading = table.heading(column);
      int names = why.equals("office.skip.column") ? names(column) : 0;
      if (names > 0 && !heading.isEmpty()) {
        Place place = table.grid().place(table.head().bottom(), column);
        desk.clerk().skip(place, heading, "office.skip.column-names", heading, names);
        continue;
      }
      if (!why.isEmpty() && !heading.isEmpty()) {
        Place place = table.grid().place(table.head().bottom(), column);
        desk.clerk().skip(place, heading, why, heading);
      }
    }
  }
}
