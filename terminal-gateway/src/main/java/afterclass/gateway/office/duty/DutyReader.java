package afterclass.gateway.office.duty;

import afterclass.gateway.office.lookup.People;
import afterclass.gateway.office.lookup.Period;
import afterclass.gateway.office.lookup.Periods;
import afterclass.gateway.office.lookup.ServiceWords;
import afterclass.gateway.office.lookup.Settled;
import afterclass.gateway.office.lookup.Settled.State;
import afterclass.gateway.office.reading.Clerk;
import afterclass.gateway.office.reading.Place;
import afterclass.gateway.office.sheet.Grid;
import afterclass.gateway.roster.StaffMember;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** The reader of a sheet's duty grids. */
public final class DutyReader {
  private final Grid grid;
  private final List<Grid> sheets;
  private final String fileName;
  private final Clerk clerk;
  private final Shown shown = new Shown();
  private final Map<List<String>, Place> taken = new HashMap<>();

  /**
   * Creates a reader.
   *
   * @param grid the sheet
   * @param sheets all visible sheets of the file
   * @param fileName name of the file; may be empty
   */
  public DutyReader(Grid grid, List<Grid> sheets, String fileName, Clerk clerk) {
    this.grid = grid;
    this.sheets = List.copyOf(sheets);
    this.fileName = fileName;
    this.clerk = clerk;
  }

  /** Reads every duty grid of the sheet. */
  public void read() {
    Sense sense = DutyFinder.sense(grid, clerk.school(), fileName);
    List<DutyTable> tables = DutyFinder.tables(grid, sense);
    Period period = new Periods(clerk).of(grid, sheets, fileName);
    if (period.state() == State.SKIPPED) {
      return;
    }
    Desk desk = new Desk(clerk, sense, new People(clerk), new ServiceWords(clerk), shown);
    titles(tables);
    List<Duty> duties = new ArrayList<>();
    for (int i = 0; i < tables.size(); i++) {
      Context context = new Context(desk, tables, i, fileName);
      duties.addAll(new TableReader(tables.get(i), context, desk).duties());
    }
    desk.words().settle();
    duties.forEach(duty -> take(duty, period));
    shown.show(clerk);
  }

  private void titles(List<DutyTable> tables) {
    tables.stream()
        .flatMap(table -> table.titles().stream())
        .distinct()
        .forEach(row -> clerk.skip(grid.place(row), grid.beginning(row), "office.skip.title"));
  }

  private void take(Duty duty, Period period) {
    List<String> values = new ArrayList<>();
    boolean waits = !period.isFound();
    int rows = 1;
    for (Supplier<Settled> part :
        List.of(duty.who(), duty.what(), duty.when(), duty.weeks())) {
      Settled settled = part.get();
      if (settled.state() == State.SKIPPED) {
        return;
      }
      waits |= settled.state() == State.WAITING;
      values.add(settled.value());
      rows *= settled.value().split(";", -1).length;
    }
    if (waits) {
      clerk.wait(rows);
    } else {
      rows(duty, values, period);
    }
  }

  private void rows(Duty duty, List<String> values, Period period) {
    for (String day : parts(values.get(2))) {
      for (String service : parts(values.get(1))) {
        twice(List.of(values.get(0), day, service, values.get(3)), duty.where().get(0));
        Map<String, String> row = new LinkedHashMap<>();
        row.put("staffNo", values.get(0));
        row.put("weekday", day);
        row.put("service", service);
        Optional.of(values.get(3))
            .filter(weeks -> !weeks.isEmpty())
            .ifPresent(weeks -> row.put("weeks", weeks));
        period.dated(row).forEach(dated -> clerk.row(duty.where(), dated));
      }
    }
  }

  /** Shows that a person stands in two cells for the same service and day. */
  private void twice(List<String> duty, Place place) {
    Place first = taken.putIfAbsent(duty, place);
    if (first != null && !first.equals(place)) {
      String no = duty.get(0);
      String name = clerk.school().numbered(no).map(StaffMember::name).orElse("");
      shown.add("office.duty.twice", first, no + " " + name);
      shown.add("office.duty.twice", place, no + " " + name);
    }
  }

  private static List<String> parts(String value) {
    return Stream.of(value.split(";", -1)).toList();
  }
}
