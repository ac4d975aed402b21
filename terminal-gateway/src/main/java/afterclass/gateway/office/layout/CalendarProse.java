package afterclass.gateway.office.layout;

import afterclass.gateway.office.lookup.Dates;
import afterclass.gateway.office.lookup.HiddenRows;
import afterclass.gateway.office.reading.Clerk;
import afterclass.gateway.office.reading.Place;
import afterclass.gateway.office.sheet.Grid;
import afterclass.gateway.office.sheet.GridCell;
import afterclass.gateway.office.sheet.OfficeSheet;
import afterclass.gateway.office.value.DayClause;
import afterclass.gateway.office.value.When;
import afterclass.gateway.office.value.YearGuide;
import afterclass.gateway.roster.ImportKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Text without headings: a line for each event, as a notice of holidays writes it (国庆节：10月1日（星期四）
 * 至7日（星期三）放假调休，共7天), or days and event in cells beside each other.
 */
final class CalendarProse implements Layout {
  @Override
  public String id() {
    return "calendar-text";
  }

  @Override
  public Set<ImportKind> kinds() {
    return Set.of(ImportKind.CALENDAR);
  }

  @Override
  public int fits(OfficeSheet file) {
    Grid grid = file.grid();
    YearGuide guide = YearGuide.ofToday(file.school().today());
    int rows = 0;
    for (int row = 0; row < grid.rows(); row++) {
      boolean dated =
          DayClause.of(text(grid, row), guide).stream()
              .anyMatch(clause -> clause.when().isPresent());
      rows += dated ? 1 : 0;
    }
    return rows;
  }

  @Override
  public void read(OfficeSheet file, Clerk clerk) {
    Grid grid = file.grid();
    YearGuide guide = Dates.guide(file, titles(grid));
    CalendarBook book = new CalendarBook(clerk);
    CalendarStarts.elsewhere(file).forEach(book::starts);
    CalendarWords words = new CalendarWords(clerk, book, guide);
    for (int row : rows(grid, clerk)) {
      row(grid, row, guide, words, book);
    }
    book.finish();
  }

  private static List<Integer> rows(Grid grid, Clerk clerk) {
    List<Integer> rows = new ArrayList<>();
    for (int row = 0; row < grid.rows(); row++) {
      if (!grid.blank(row)) {
        rows.add(row);
      }
    }
    boolean hidden = HiddenRows.ask(grid, rows, clerk).isFound();
    rows.removeIf(row -> !hidden && grid.hidden(row));
    return rows;
  }

  private static void row(
      Grid grid, int row, YearGuide guide, CalendarWords words, CalendarBook book) {
    List<GridCell> filled = own(grid, row);
    List<Place> where = new ArrayList<>();
    filled.forEach(cell -> where.add(grid.place(row, cell.column())));
    if (filled.isEmpty()) {
      return;
    }
    Optional<GridCell> date =
        filled.size() < 2
            ? Optional.empty()
            : filled.stream().filter(cell -> days(cell, guide).isPresent()).findFirst();
    if (date.isEmpty()) {
      words.read(text(grid, row), where, null, Map.of());
      return;
    }
    List<String> rest =
        filled.stream()
            .filter(cell -> cell.column() != date.get().column())
            .map(GridCell::text)
            .toList();
    String name = rest.stream().filter(text -> !text.matches("[\\d.]+")).findFirst().orElse("");
    List<DayClause> clauses =
        rest.stream()
            .filter(text -> !text.equals(name))
            .flatMap(text -> DayClause.of(text, guide).stream())
            .toList();
    When when = days(date.get(), guide).orElseThrow();
    book.add(event(where, date.get().text(), when, name, clauses, guide));
    clauses.stream()
        .filter(clause -> clause.when().isPresent())
        .forEach(clause -> words.take(clause, name, where));
  }

  private static CalendarEvent event(
      List<Place> where,
      String found,
      When when,
      String name,
      List<DayClause> clauses,
      YearGuide guide) {
    String said =
        clauses.stream()
            .filter(clause -> clause.when().isEmpty())
            .map(DayClause::words)
            .collect(Collectors.joining("，"));
    String all = when.rest().isEmpty() ? said : said + "，" + when.rest();
    List<afterclass.gateway.office.value.FollowText.Lessons> follows =
        new ArrayList<>(
            DayClause.of(name, guide).stream()
                .flatMap(clause -> clause.follows().stream())
                .toList());
    clauses.stream()
        .filter(clause -> clause.when().isEmpty())
        .forEach(clause -> follows.addAll(clause.follows()));
    When compared = CalendarDays.compared(when, "", CalendarDays.stated(all));
    return new CalendarEvent(where, found, compared, name, all, name, follows);
  }

  private static Optional<When> days(GridCell cell, YearGuide guide) {
    Optional<When> when =
        cell.number()
            ? afterclass.gateway.office.value.WhenText.readNumber(cell.text(), guide)
            : afterclass.gateway.office.value.WhenText.read(cell.text(), guide);
    return when.filter(found -> !found.spans().isEmpty() && found.rest().isEmpty());
  }

  private static List<GridCell> own(Grid grid, int row) {
    return grid.filled(row).stream().filter(cell -> WeekRow.isOwn(grid, cell)).toList();
  }

  private static String text(Grid grid, int row) {
    return own(grid, row).stream().map(GridCell::text).collect(Collectors.joining(" "));
  }

  /** Returns the texts above the first day, and that row too: it may name the year. */
  private static List<String> titles(Grid grid) {
    List<String> titles = new ArrayList<>();
    for (int row = 0; row < Math.min(grid.rows(), 6); row++) {
      own(grid, row).stream()
          .map(GridCell::text)
          .filter(text -> text.contains("年"))
          .forEach(titles::add);
    }
    return titles;
  }
}
