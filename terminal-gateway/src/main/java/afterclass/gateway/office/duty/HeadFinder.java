package afterclass.gateway.office.duty;

import afterclass.gateway.office.duty.Head.HeadRow;
import afterclass.gateway.office.duty.Head.Names;
import afterclass.gateway.office.sheet.Grid;
import afterclass.gateway.office.sheet.GridCell;
import afterclass.gateway.office.value.PeopleText.Person;
import afterclass.gateway.office.value.Plain;
import afterclass.gateway.office.value.WeekdayHeading;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The finder of the headings of duty grids: rows that name weekdays, weeks, services or people. */
final class HeadFinder {
  private static final int ENOUGH = 2;
  private static final int HIGHEST = 4;
  private static final int LOOK_DOWN = 12;

  private final Grid grid;
  private final Sense sense;

  HeadFinder(Grid grid, Sense sense) {
    this.grid = grid;
    this.sense = sense;
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
    Names names = names(row);
    if (names == Names.OTHER) {
      return Optional.empty();
    }
    List<HeadRow> rows = new ArrayList<>();
    int top = top(row, after);
    for (int above = top; above < row; above++) {
      rows.add(new HeadRow(above, Names.OTHER));
    }
    rows.add(new HeadRow(row, names));
    int first = firstDuty(row, names);
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

  /** Returns what a row names across if it may begin a heading; {@code OTHER} if it may not. */
  private Names names(int row) {
    List<GridCell> cells = grid.filled(row);
    if (cells.size() < ENOUGH) {
      return Names.OTHER;
    }
    int first = cells.get(0).column();
    if (isWeekdays(cells) || isDigits(row, cells)) {
      return Names.WEEKDAYS;
    }
    if (cells.stream().filter(cell -> sense.parity(cell.text()).isPresent()).count() >= ENOUGH) {
      return Names.WEEKS;
    }
    if (isServices(cells)) {
      return Names.SERVICES;
    }
    if (isDates(cells)) {
      return Names.DATES;
    }
    return first <= 2 && isPeople(row, cells) ? Names.PEOPLE : Names.OTHER;
  }

  private boolean isWeekdays(List<GridCell> cells) {
    Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
    int count = 0;
    boolean headed = true;
    for (GridCell cell : cells) {
      Optional<WeekdayHeading> weekday = sense.weekday(cell.text());
      if (weekday.isPresent()) {
        days.addAll(weekday.get().days());
        count++;
      } else if (count == 0) {
        headed &= sense.isHeadword(cell.text()) || isCorner(cell.text());
      } else if (sense.namesSomebody(cell.text())) {
        return false;
      }
    }
    return count >= ENOUGH && days.size() >= ENOUGH && (headed || isWeek(cells, days));
  }

  /** Returns whether a row counts the weekdays under a word for them. */
  private boolean isDigits(int row, List<GridCell> cells) {
    List<GridCell> own = cells.stream().filter(cell -> !reachesFrom(cell, row)).toList();
    if (row == 0 || own.size() < 5 || own.size() > 7) {
      return false;
    }
    for (int i = 0; i < own.size(); i++) {
      boolean counted = Plain.whole(own.get(i).text()).equals(String.valueOf(i + 1));
      String above = grid.text(row - 1, own.get(i).column());
      boolean word = i > 0 || sense.column(above).filter("weekday"::equals).isPresent();
      if (!counted || !word) {
        return false;
      }
    }
    return true;
  }

  /** Returns whether the weekdays are those of a whole week and nobody is named beside them. */
  private boolean isWeek(List<GridCell> cells, Set<DayOfWeek> days) {
    return days.size() >= 4
        && cells.stream()
            .noneMatch(
                cell ->
                    sense.weekday(cell.text()).isEmpty()
                        && (sense.namesSomebody(cell.text()) || sense.isClass(cell.text())));
  }

  /** Returns whether a cell stands in the corner of a grid: a word for each of its two sides. */
  private static boolean isCorner(String text) {
    return text.contains("\n") || text.contains("\\") || text.contains("/");
  }

  private boolean isServices(List<GridCell> cells) {
    long services = cells.stream().filter(cell -> sense.isService(cell.text())).count();
    if (services < ENOUGH || cells.stream().anyMatch(cell -> sense.namesSomebody(cell.text()))) {
      return false;
    }
    for (GridCell cell : cells) {
      if (sense.isService(cell.text())) {
        return cell.column() == 0 || cell == cells.get(0);
      }
      return sense.isHeadword(cell.text()) && !isDuty(cell.text());
    }
    return false;
  }

  /** Returns whether a row has a word for its first column and dates behind it. */
  private boolean isDates(List<GridCell> cells) {
    GridCell first = cells.get(0);
    long dates = cells.stream().filter(cell -> sense.date(cell.text()).isPresent()).count();
    return dates >= ENOUGH
        && dates + 2 >= cells.size()
        && sense.date(first.text()).isEmpty()
        && (sense.isHeadword(first.text()) || isCorner(first.text()));
  }

  private boolean isDuty(String text) {
    return sense.isTick(text) || sense.isClass(text) || sense.isTime(text);
  }

  /** Returns whether a row names people, with weekdays down below its first cell. */
  private boolean isPeople(int row, List<GridCell> cells) {
    long known =
        cells.stream()
            .filter(
                cell -> sense.people(cell.text()).stream().filter(Person::known).count() == 1)
            .count();
    if (known < ENOUGH || known < cells.size() - 2L) {
      return false;
    }
    int first = firstDuty(row, Names.PEOPLE);
    int weekdays = 0;
    for (int below = row + 1; below < Math.min(row + LOOK_DOWN, grid.rows()); below++) {
      for (int column = 0; column < first; column++) {
        if (sense.weekday(grid.text(below, column)).isPresent()) {
          weekdays++;
          break;
        }
      }
    }
    boolean headed =
        cells.stream()
            .filter(cell -> cell.column() < first)
            .allMatch(cell -> sense.isHeadword(cell.text()) || isCorner(cell.text()));
    return weekdays >= ENOUGH && headed;
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

  private int firstDuty(int row, Names names) {
    for (GridCell cell : grid.filled(row)) {
      boolean duty =
          switch (names) {
            case WEEKDAYS ->
                sense.weekday(cell.text()).isPresent() || Plain.whole(cell.text()).equals("1");
            case WEEKS -> sense.parity(cell.text()).isPresent();
            case SERVICES -> sense.isService(cell.text());
            case DATES -> sense.date(cell.text()).isPresent();
            default -> sense.namesSomebody(cell.text());
          };
      if (duty) {
        return cell.column();
      }
    }
    return 0;
  }

  /** Returns what a row below names if it belongs to the heading. */
  private Optional<Names> continuing(List<HeadRow> rows, int top, int row, int first) {
    List<GridCell> right =
        grid.filled(row, first, grid.columns() - 1).stream()
            .filter(cell -> !reachesFrom(cell, row))
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
    if (isWeekdays(right) && rows.stream().noneMatch(each -> each.names() == Names.WEEKDAYS)) {
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

  /** Returns whether a cell's block began in a row above. */
  private boolean reachesFrom(GridCell cell, int row) {
    return cell.merge() != null && cell.merge().top() < grid.line(row) - 1;
  }

  private boolean reached(int top, int row) {
    return grid.filled(row).stream().allMatch(cell -> reachesFrom(cell, row))
        && grid.filled(row).stream().anyMatch(cell -> cell.merge() != null
            && cell.merge().top() <= grid.line(top) - 1);
  }
}
