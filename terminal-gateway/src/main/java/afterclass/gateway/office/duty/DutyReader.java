package afterclass.gateway.office.duty;

import afterclass.gateway.office.duty.DatedGrid.Taken;
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
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The reader of a sheet's duty grids. */
public final class DutyReader {
  private final DutySheet sheet;
  private final Grid grid;
  private final List<Grid> sheets;
  private final String fileName;
  private final Clerk clerk;
  private final Shown shown = new Shown();
  private final Map<List<String>, Place> taken = new HashMap<>();
  private @Nullable Period period;

  /**
   * Creates a reader.
   *
   * @param sheet the duty grids of the sheet
   * @param grid the sheet
   * @param sheets all visible sheets of the file
   * @param fileName name of the file; may be empty
   */
  public DutyReader(DutySheet sheet, Grid grid, List<Grid> sheets, String fileName, Clerk clerk) {
    this.sheet = sheet;
    this.grid = grid;
    this.sheets = List.copyOf(sheets);
    this.fileName = fileName;
    this.clerk = clerk;
  }

  /** Reads every duty grid of the sheet as a weekly roster. */
  public void read() {
    List<DutyTable> tables = sheet.tables();
    Taken taken = new DatedGrid(tables, sheet.sense(), clerk).weekly();
    boolean whole = taken == Taken.WEEKLY && !tables.stream().allMatch(it -> it.has(Role.DATES));
    if ((!whole || period().state() != State.SKIPPED) && taken != Taken.SKIPPED) {
      duties(tables).forEach(duty -> take(duty, taken));
    }
    shown.show(clerk);
  }

  /** Returns the dates for which the sheet holds; asks for them once somebody needs them. */
  private Period period() {
    Period known = period;
    if (known == null) {
      known = new Periods(clerk).of(grid, sheets, fileName);
      period = known;
    }
    return known;
  }

  private Period period(Duty duty) {
    Period own = duty.line().dates();
    return own != null ? own : duty.line().within(period(), clerk.school());
  }

  /** Reads every duty grid whose headings name dates as services added on these dates. */
  public void readDates() {
    List<DutyTable> tables = sheet.tables().stream().filter(DutyTable::isDated).toList();
    Taken taken = new DatedGrid(tables, sheet.sense(), clerk).added();
    if (taken != Taken.SKIPPED) {
      duties(tables).forEach(duty -> add(duty, taken));
    }
    shown.show(clerk);
  }

  private List<Duty> duties(List<DutyTable> tables) {
    Desk desk =
        new Desk(clerk, sheet.sense(), People.onDuty(clerk), new ServiceWords(clerk), shown);
    titles(tables);
    List<Duty> duties = new ArrayList<>();
    for (int i = 0; i < tables.size(); i++) {
      Context context = new Context(desk, tables, i, fileName);
      duties.addAll(new TableReader(tables.get(i), context, desk).duties());
    }
    desk.words().settle();
    return duties;
  }

  private void titles(List<DutyTable> tables) {
    tables.stream()
        .flatMap(table -> table.titles().stream())
        .distinct()
        .forEach(row -> clerk.skip(grid.place(row), grid.beginning(row), "office.skip.title"));
  }

  private void take(Duty duty, Taken taken) {
    boolean dated = taken == Taken.ON_DATES;
    Found found = found(duty, dated ? duty.date() : duty.when());
    if (found.state() == State.SKIPPED) {
      return;
    }
    Period period = dated ? Period.WAITING : period(duty);
    if (!dated && period.state() == State.SKIPPED) {
      return;
    }
    boolean waits = found.state() == State.WAITING || (!dated && !period.isFound());
    if (waits) {
      clerk.wait(found.rows());
    } else if (!dated) {
      rows(duty, found.values(), period);
    } else if (!found.values().get(2).isEmpty()) {
      for (String iso : parts(found.values().get(2))) {
        LocalDate date = LocalDate.parse(iso);
        List<String> values = new ArrayList<>(found.values());
        values.set(2, String.valueOf(date.getDayOfWeek().getValue()));
        rows(duty, values, Period.of(date, date));
      }
    }
  }

  private void add(Duty duty, Taken taken) {
    Found found = found(duty, duty.date());
    if (found.state() == State.WAITING || taken == Taken.WAITING) {
      clerk.wait(found.rows());
    } else if (found.state() == State.FOUND && !found.values().get(2).isEmpty()) {
      for (String date : parts(found.values().get(2))) {
        for (String service : parts(found.values().get(1))) {
          Map<String, String> row = new LinkedHashMap<>();
          row.put("date", date);
          row.put("staffNo", found.values().get(0));
          row.put("action", "add");
          row.put("service", service);
          row.put("substitute", "");
          clerk.row(duty.where(), row);
        }
      }
    }
  }

  /**
   * What the parts of a duty are.
   *
   * @param state whether all are known
   * @param values staff number, services, days, weeks
   */
  private record Found(State state, List<String> values) {
    int rows() {
      return values.stream().mapToInt(value -> parts(value).size()).reduce(1, (a, b) -> a * b);
    }
  }

  private static Found found(Duty duty, Supplier<Settled> days) {
    List<String> values = new ArrayList<>();
    State state = State.FOUND;
    for (Supplier<Settled> part : List.of(duty.who(), duty.what(), days, duty.weeks())) {
      Settled settled = part.get();
      if (settled.state() == State.SKIPPED) {
        return new Found(State.SKIPPED, List.of());
      }
      state = settled.isFound() ? state : State.WAITING;
      values.add(settled.value());
    }
    return new Found(state, values);
  }

  private void rows(Duty duty, List<String> values, Period period) {
    for (String day : parts(values.get(2))) {
      for (String service : parts(values.get(1))) {
        String dates = period.parts().toString();
        twice(List.of(values.get(0), day, service, values.get(3), dates), duty.where().get(0));
        Map<String, String> row = new LinkedHashMap<>();
        row.put("staffNo", values.get(0));
        row.put("weekday", day);
        row.put("service", service);
        if (!values.get(3).isEmpty()) {
          row.put("weeks", values.get(3));
        }
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
