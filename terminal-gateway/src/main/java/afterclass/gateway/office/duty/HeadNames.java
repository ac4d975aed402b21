package afterclass.gateway.office.duty;

import afterclass.gateway.office.duty.Head.Names;
import afterclass.gateway.office.sheet.Grid;
import afterclass.gateway.office.sheet.GridCell;
import afterclass.gateway.office.value.PeopleText.Person;
import afterclass.gateway.office.value.Plain;
import afterclass.gateway.office.value.WeekdayHeading;
import java.time.DayOfWeek;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What rows of a sheet name across, as far as they may begin the heading of a duty grid. */
final class HeadNames {
  private static final int ENOUGH = 2;
  private static final int LOOK_DOWN = 12;

  private final Grid grid;
  private final Sense sense;

  HeadNames(Grid grid, Sense sense) {
    this.grid = grid;
    this.sense = sense;
  }

  /** Returns what a row names across if it may begin a heading; {@code OTHER} if it may not. */
  Names of(int row) {
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
    if (isClasses(row, cells)) {
      return Names.CLASSES;
    }
    return first <= 2 && isPeople(row, cells) ? Names.PEOPLE : Names.OTHER;
  }

  boolean isWeekdays(List<GridCell> cells) {
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
    boolean run = count == 1 && headed && sense.weekday(cells.get(0).text()).isEmpty();
    return (count >= ENOUGH || run) && days.size() >= ENOUGH && (headed || isWeek(cells, days));
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
    String first = cells.get(0).text();
    return sense.isService(first) || (sense.isHeadword(first) && !isDuty(first));
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
            .filter(cell -> sense.people(cell.text()).stream().filter(Person::known).count() == 1)
            .count();
    if (known < ENOUGH || known < cells.size() - 2L) {
      return false;
    }
    return isOverWeekdays(row, cells, firstDuty(row, Names.PEOPLE));
  }

  /** Returns whether a row names classes, with weekdays down below its first cells. */
  private boolean isClasses(int row, List<GridCell> cells) {
    long classes = cells.stream().filter(cell -> sense.isClass(cell.text())).count();
    return classes >= ENOUGH
        && classes + 3 >= cells.size()
        && isOverWeekdays(row, cells, firstDuty(row, Names.CLASSES));
  }

  private boolean isOverWeekdays(int row, List<GridCell> cells, int first) {
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

  /** Returns the first column of a row whose cell is one of what the row names. */
  int firstDuty(int row, Names names) {
    for (GridCell cell : grid.filled(row)) {
      boolean duty =
          switch (names) {
            case WEEKDAYS ->
                sense.weekday(cell.text()).isPresent() || Plain.whole(cell.text()).equals("1");
            case WEEKS -> sense.parity(cell.text()).isPresent();
            case SERVICES -> sense.isService(cell.text());
            case CLASSES -> sense.isClass(cell.text());
            case DATES -> sense.date(cell.text()).isPresent();
            default -> sense.namesSomebody(cell.text());
          };
      if (duty) {
        return cell.column();
      }
    }
    return 0;
  }

  /** Returns whether a cell's block began in a row above. */
  boolean reachesFrom(GridCell cell, int row) {
    return cell.merge() != null && cell.merge().top() < grid.line(row) - 1;
  }
}
