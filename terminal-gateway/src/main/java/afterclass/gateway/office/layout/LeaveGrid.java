package afterclass.gateway.office.layout;

import afterclass.gateway.office.layout.leave.LeaveRows;
import afterclass.gateway.office.layout.leave.LeaveRows.Known;
import afterclass.gateway.office.layout.leave.Marks;
import afterclass.gateway.office.layout.leave.Piece;
import afterclass.gateway.office.lookup.Dates;
import afterclass.gateway.office.lookup.HiddenRows;
import afterclass.gateway.office.lookup.People;
import afterclass.gateway.office.lookup.Settled;
import afterclass.gateway.office.reading.Clerk;
import afterclass.gateway.office.reading.Place;
import afterclass.gateway.office.sheet.Grid;
import afterclass.gateway.office.sheet.GridCell;
import afterclass.gateway.office.sheet.OfficeSheet;
import afterclass.gateway.office.sheet.TableFinder;
import afterclass.gateway.office.value.DayPart;
import afterclass.gateway.roster.ImportKind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The grid of a month: a row for each person, a column for each day, marks in the cells. */
final class LeaveGrid implements Layout {
  /** Rows at the top of a sheet in which its month may stand. */
  private static final int TITLES = 4;

  @Override
  public String id() {
    return "leave-grid";
  }

  @Override
  public Set<ImportKind> kinds() {
    return Set.of(ImportKind.LEAVE);
  }

  @Override
  public int fits(OfficeSheet file) {
    return days(file).map(days -> days.rows().size() * days.columns().size()).orElse(0);
  }

  private static Optional<DayColumns> days(OfficeSheet file) {
    return DayColumns.find(file.grid(), Dates.guide(file, TableFinder.titles(file.grid(), TITLES)));
  }

  /** Days of one person with the same mark. */
  private record Run(String mark, Piece piece, List<Place> where) {}

  @Override
  public void read(OfficeSheet file, Clerk clerk) {
    Grid grid = file.grid();
    Optional<DayColumns> found = days(file);
    if (found.isEmpty()) {
      return;
    }
    DayColumns days = found.get();
    days.skipped().forEach((row, why) -> clerk.skip(grid.place(row), grid.beginning(row), why));
    List<Integer> rows =
        HiddenRows.visible(grid, days.rows(), HiddenRows.ask(grid, days.rows(), clerk), clerk);
    Marks marks = new Marks(clerk, days.texts());
    DayMarks each = new DayMarks(days, marks, clerk);
    rows.forEach(each::see);
    People people = new People(clerk);
    List<Known> known = new ArrayList<>();
    for (List<Integer> person : DayColumns.persons(days, rows)) {
      person(days, person, each, people, known, clerk);
    }
    marks.tell();
    new LeaveRows(clerk).write(known);
  }

  private static void person(
      DayColumns days,
      List<Integer> rows,
      DayMarks marks,
      People people,
      List<Known> known,
      Clerk clerk) {
    List<Run> runs = new ArrayList<>();
    for (Map.Entry<Integer, LocalDate> day : days.columns().entrySet()) {
      day(days, rows, day.getKey(), marks)
          .ifPresent(
              cells -> add(runs, cells.mark(), day.getValue(), cells.parts(), cells.where()));
    }
    int row = rows.get(0);
    runs.removeIf(
        run -> clerk.isOver(run.piece().from(), run.piece().to(), run.where().get(0), run.mark()));
    if (runs.isEmpty()) {
      return;
    }
    List<Settled> who = CellPeople.of(people, days.staffNo(row), days.name(row), days.who(row));
    for (Run run : runs) {
      known.add(new Known(days.name(row), run.where(), who, List.of(run.piece())));
    }
  }

  /** What the cells of one person say of a day; no parts for all of it. */
  private record DayCells(String mark, Set<DayPart> parts, List<Place> where) {}

  /** Returns what the rows of a person say of a day; empty if there is no leave. */
  private static Optional<DayCells> day(
      DayColumns days, List<Integer> rows, int column, DayMarks marks) {
    Set<String> texts = new LinkedHashSet<>();
    Set<DayPart> parts = new LinkedHashSet<>();
    List<Place> where = new ArrayList<>();
    boolean whole = false;
    for (int row : rows) {
      GridCell cell = days.grid().at(row, column);
      Marks.Meaning meaning = marks.of(column, cell.text());
      if (meaning.state().state() == Settled.State.WAITING) {
        marks.wait(row, column);
      } else if (meaning.state().isFound()) {
        Set<DayPart> some = meaning.parts().isEmpty() ? days.part(row) : meaning.parts();
        texts.add(cell.text());
        parts.addAll(some);
        where.add(days.grid().place(row, column));
        whole |= some.isEmpty();
      }
    }
    if (where.isEmpty()) {
      return Optional.empty();
    }
    whole |= isWhole(days, rows, parts);
    return Optional.of(new DayCells(String.join("、", texts), whole ? Set.of() : parts, where));
  }

  /** Returns whether parts are the whole day: all for which one of several rows stands. */
  private static boolean isWhole(DayColumns days, List<Integer> rows, Set<DayPart> parts) {
    Set<DayPart> all = new LinkedHashSet<>(List.of(DayPart.MORNING, DayPart.AFTERNOON));
    rows.forEach(row -> all.addAll(days.part(row)));
    return rows.size() > 1 && parts.containsAll(all);
  }

  /** Adds a day, to the run before it if that ends the day before with the same mark. */
  private static void add(
      List<Run> runs, String mark, LocalDate day, Set<DayPart> parts, List<Place> places) {
    if (!runs.isEmpty() && parts.isEmpty()) {
      Run last = runs.get(runs.size() - 1);
      boolean next = last.piece().isWhole() && last.piece().to().plusDays(1).equals(day);
      if (next && last.mark().equals(mark)) {
        List<Place> where = new ArrayList<>(last.where());
        where.addAll(places);
        runs.set(runs.size() - 1, new Run(mark, Piece.days(last.piece().from(), day), where));
        return;
      }
    }
    Piece piece = parts.isEmpty() ? Piece.days(day, day) : Piece.part(day, parts);
    runs.add(new Run(mark, piece, new ArrayList<>(places)));
  }
}
