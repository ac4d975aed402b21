package afterclass.gateway.office.duty;

import afterclass.gateway.office.sheet.Grid;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A duty grid on a sheet.
 *
 * @param grid the sheet
 * @param head its heading
 * @param left first column
 * @param right last column
 * @param bottom last row
 * @param duties columns whose cells tell duties, from the left
 * @param roles what each of the other columns tells of its rows, by index
 * @param titles rows right above the heading that belong to this grid alone
 * @param shape where person, weekday and service stand
 */
public record DutyTable(
    Grid grid,
    Head head,
    int left,
    int right,
    int bottom,
    List<DutyColumn> duties,
    Map<Integer, Role> roles,
    List<Integer> titles,
    Shape shape) {
  public DutyTable {
    duties = List.copyOf(duties);
    roles = Map.copyOf(roles);
    titles = List.copyOf(titles);
  }

  /** Returns the first row below the heading. */
  public int top() {
    return head.bottom() + 1;
  }

  /** Returns the number of cells with content that tell duties. */
  public int cells() {
    int count = 0;
    for (int row = top(); row <= bottom; row++) {
      for (DutyColumn duty : duties) {
        if (!grid.text(row, duty.index()).isEmpty()) {
          count++;
        }
      }
    }
    return count;
  }

  /** Returns whether its headings or its rows name dates. */
  public boolean isDated() {
    return isDatedDown() || duties.stream().anyMatch(duty -> duty.date() != null);
  }

  /** Returns whether each row is a day, and its cells name those who are on duty then. */
  boolean isDatedDown() {
    return has(Role.DATE)
        && shape.who() == Shape.Place.CELL
        && duties.stream().allMatch(duty -> duty.days().isEmpty());
  }

  /** Returns the columns of a role, from the left. */
  List<Integer> columns(Role role) {
    return roles.entrySet().stream()
        .filter(each -> each.getValue() == role)
        .map(Map.Entry::getKey)
        .sorted()
        .toList();
  }

  Optional<Integer> column(Role role) {
    return columns(role).stream().findFirst();
  }

  boolean has(Role role) {
    return roles.containsValue(role);
  }

  DutyColumn firstDuty() {
    return duties.get(0);
  }

  DutyTable shaped(Shape other) {
    return new DutyTable(grid, head, left, right, bottom, duties, roles, titles, other);
  }

  /** Returns the heading of a column, as written; the lowest of several rows. */
  String heading(int column) {
    for (int row = head.bottom(); row >= head.top(); row--) {
      String text = grid.text(row, column);
      if (!text.isEmpty()) {
        return text;
      }
    }
    return "";
  }
}
