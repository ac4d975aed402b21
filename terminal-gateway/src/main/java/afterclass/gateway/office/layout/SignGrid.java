package afterclass.gateway.office.layout;

import afterclass.gateway.office.lookup.People;
import afterclass.gateway.office.lookup.Settled;
import afterclass.gateway.office.reading.Clerk;
import afterclass.gateway.office.reading.Place;
import afterclass.gateway.office.sheet.Headings;
import afterclass.gateway.office.sheet.OfficeSheet;
import afterclass.gateway.roster.ImportKind;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The sign-in sheet of several days: a row for each person, a column for each date. */
final class SignGrid implements Layout {
  private static final Headings HEADINGS = Headings.of(ImportKind.SIGN_IN.verb());

  @Override
  public String id() {
    return "sign-in-grid";
  }

  @Override
  public Set<ImportKind> kinds() {
    return Set.of(ImportKind.SIGN_IN);
  }

  @Override
  public int fits(OfficeSheet file) {
    return DateGrid.of(file)
        .filter(SignGrid::named)
        .map(dates -> (dates.grid().rows() - dates.head()) * (dates.days().size() + 1))
        .orElse(0);
  }

  private static boolean named(DateGrid dates) {
    return dates.column(HEADINGS, "name").isPresent()
        || dates.column(HEADINGS, "staffNo").isPresent();
  }

  @Override
  public void read(OfficeSheet file, Clerk clerk) {
    DateGrid dates = DateGrid.of(file).orElseThrow();
    People people = new People(clerk);
    Optional<Integer> no = dates.column(HEADINGS, "staffNo");
    Optional<Integer> name = dates.column(HEADINGS, "name");
    Map<Integer, LocalDate> current = current(dates, clerk);
    for (int row : dates.rows(clerk)) {
      over(dates, row, clerk);
      if (current.isEmpty()) {
        continue;
      }
      Place who = dates.grid().place(row, name.or(() -> no).orElseThrow());
      List<Settled> found = CellPeople.of(people, dates.text(row, no), dates.text(row, name), who);
      if (found.size() == 1) {
        read(dates, current, row, found.get(0), clerk);
      } else {
        clerk.skip(dates.grid().place(row), dates.grid().beginning(row), "office.skip.nobody");
      }
    }
  }

  /** Returns the days whose columns are read: not those that were over before use began. */
  private static Map<Integer, LocalDate> current(DateGrid dates, Clerk clerk) {
    Map<Integer, LocalDate> days = new LinkedHashMap<>(dates.days());
    days.values().removeIf(day -> clerk.leavesOut(day, day));
    return days;
  }

  /** Counts the cells of a row that were over before use began. */
  private static void over(DateGrid dates, int row, Clerk clerk) {
    dates
        .days()
        .forEach(
            (column, day) ->
                clerk.isOver(
                    day, day, dates.grid().place(row, column), dates.grid().text(row, column)));
  }

  private static void read(
      DateGrid dates, Map<Integer, LocalDate> current, int row, Settled person, Clerk clerk) {
    SignCells cells = new SignCells(clerk);
    current.forEach(
        (column, day) -> {
          Place where = dates.grid().place(row, column);
          Map<String, Settled> parts = new LinkedHashMap<>();
          parts.put("date", Settled.found(day.toString()));
          parts.put("staffNo", person);
          parts.put("signed", cells.read(dates.grid().text(row, column), where, ""));
          ListDesk.put(clerk, List.of(where), parts, Map.of());
        });
  }
}
