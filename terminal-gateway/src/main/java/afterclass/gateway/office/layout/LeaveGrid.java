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
    for (int row : rows) {
      days.columns()
          .keySet()
          .forEach(column -> marks.see(grid.text(row, column), grid.place(row, column)));
    }
    People people = new People(clerk);
    List<Known> known = new ArrayList<>();
    for (int row : rows) {
      person(days, row, marks, people, known, clerk);
    }
    marks.tell();
    new LeaveRows(clerk).write(known);
  }

  private static void person(
      DayColumns days, int row, Marks marks, People people, List<Known> known, Clerk clerk) {
    List<Run> runs = new ArrayList<>();
    Grid grid = days.grid();
    for (Map.Entry<Integer, LocalDate> day : days.columns().entrySet()) {
      GridCell cell = grid.at(row, day.getKey());
      Marks.Meaning meaning = marks.of(cell.text());
      if (meaning.state().state() == Settled.State.WAITING) {
        clerk.wait(1);
      } else if (meaning.state().isFound()) {
        Set<DayPart> parts = meaning.parts().isEmpty() ? days.part(row) : meaning.parts();
        add(runs, cell.text(), day.getValue(), parts, grid.place(row, day.getKey()));
      }
    }
    if (runs.isEmpty()) {
      return;
    }
    List<Settled> who = CellPeople.of(people, days.staffNo(row), days.name(row), days.who(row));
    for (Run run : runs) {
      known.add(new Known(days.name(row), run.where(), who, List.of(run.piece())));
    }
  }

  /** Adds a day, to the run before it if that ends the day before with the same mark. */
  private static void add(
      List<Run> runs, String mark, LocalDate day, Set<DayPart> parts, Place place) {
    if (!runs.isEmpty() && parts.isEmpty()) {
      Run last = runs.get(runs.size() - 1);
      boolean next = last.piece().isWhole() && last.piece().to().plusDays(1).equals(day);
      if (next && last.mark().equals(mark)) {
        List<Place> where = new ArrayList<>(last.where());
        where.add(place);
        runs.set(runs.size() - 1, new Run(mark, Piece.days(last.piece().from(), day), where));
        return;
      }
    }
    Piece piece = parts.isEmpty() ? Piece.days(day, day) : Piece.part(day, parts);
    runs.add(new Run(mark, piece, new ArrayList<>(List.of(place))));
  }
}
