package afterclass.gateway.office.duty;

import afterclass.gateway.office.duty.Shape.Place;
import afterclass.gateway.office.sheet.GridCell;
import java.time.DayOfWeek;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The finder of a grid's shape: what its sides tell, and what is left for its cells to tell. */
final class ShapeFinder {
  private final Sense sense;

  ShapeFinder(Sense sense) {
    this.sense = sense;
  }

  /** How many cells of a grid have content, and how many of them tell what. */
  private record Count(int all, int people, int services, int days, int ticks, int strangers) {
    boolean mostly(int some) {
      return all > 0 && some * 2 > all;
    }
  }

  /** Returns the table with its shape; empty if it is no duty grid. */
  Optional<DutyTable> shaped(DutyTable table) {
    Count cells = count(table);
    DutyTable named = named(table, cells);
    Place when = when(named);
    Place what = what(named, cells, when);
    Place who = who(named, cells);
    if (when == Place.NOWHERE && who != Place.CELL && cells.days() > 0) {
      when = Place.CELL;
    }
    if (what == Place.NOWHERE && who != Place.CELL && cells.services() >= cells.ticks()) {
      what = Place.CELL;
    }
    Shape shape = new Shape(who, when, what, hasClasses(named));
    return makesSense(named, shape, cells) ? Optional.of(named.shaped(shape)) : Optional.empty();
  }

  private static boolean hasClasses(DutyTable table) {
    return table.has(Role.CLASS)
        || table.duties().stream().anyMatch(duty -> !duty.group().isEmpty());
  }

  private static boolean makesSense(DutyTable table, Shape shape, Count cells) {
    int strangers = shape.who() == Place.CELL ? cells.strangers() : 0;
    int known = cells.people() + cells.services() + cells.days() + cells.ticks() + strangers;
    boolean sides = shape.when() != Place.NOWHERE || shape.what() == Place.COLUMN;
    return sides && cells.all() > 0 && known * 3 >= cells.all() && !table.duties().isEmpty();
  }

  private Count count(DutyTable table) {
    int all = 0;
    int people = 0;
    int services = 0;
    int days = 0;
    int ticks = 0;
    int strangers = 0;
    for (int row = table.top(); row <= table.bottom(); row++) {
      for (DutyColumn duty : table.duties()) {
        GridCell cell = table.grid().at(row, duty.index());
        String text = cell.text();
        boolean own = cell.merge() == null || cell.merge().left() >= table.firstDuty().index();
        if (text.isEmpty() || !own || sense.isNothing(text)) {
          continue;
        }
        all++;
        if (sense.namesSomebody(text)) {
          people++;
        } else if (sense.isTick(text)) {
          ticks++;
        } else if (sense.days(text).isPresent()) {
          days++;
        } else if (CellWords.of(text).stream().anyMatch(word -> sense.areServices(word.text()))) {
          services++;
        } else if (sense.mayBePeople(text)) {
          strangers++;
        }
      }
    }
    return new Count(all, people, services, days, ticks, strangers);
  }

  /** Returns the table without a column of names that is only for reference. */
  private static DutyTable named(DutyTable table, Count cells) {
    boolean inCells = cells.mostly(cells.people());
    if (!inCells || !table.has(Role.NAME)) {
      return table;
    }
    Map<Integer, Role> roles = new HashMap<>(table.roles());
    boolean classes = table.has(Role.CLASS);
    roles.replaceAll(
        (column, role) ->
            role == Role.NAME
                ? classes ? Role.HEAD : Role.OTHER
                : role == Role.STAFF_NO ? Role.OTHER : role);
    return new DutyTable(
        table.grid(),
        table.head(),
        table.left(),
        table.right(),
        table.bottom(),
        table.duties(),
        roles,
        table.titles(),
        table.shape());
  }

  private static Place when(DutyTable table) {
    Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
    table.duties().forEach(duty -> days.addAll(duty.days()));
    if (!days.isEmpty()) {
      return Place.COLUMN;
    }
    boolean rows = table.has(Role.WEEKDAY) || table.has(Role.DATE);
    return rows ? Place.ROW : Place.NOWHERE;
  }

  private static Place what(DutyTable table, Count cells, Place when) {
    boolean columns = table.duties().stream().anyMatch(duty -> duty.service() != null);
    boolean rows = table.has(Role.POST) || table.has(Role.SPOT);
    boolean inCells = cells.services() > cells.people() + cells.days() + cells.ticks();
    if (inCells && when != Place.NOWHERE) {
      return Place.CELL;
    }
    if (columns) {
      return Place.COLUMN;
    }
    return rows ? Place.ROW : Place.NOWHERE;
  }

  private static Place who(DutyTable table, Count cells) {
    if (table.duties().stream().anyMatch(duty -> duty.person() != null)) {
      return Place.COLUMN;
    }
    boolean rows = table.has(Role.NAME) || table.has(Role.STAFF_NO);
    return rows && !cells.mostly(cells.people()) ? Place.ROW : Place.CELL;
  }
}
