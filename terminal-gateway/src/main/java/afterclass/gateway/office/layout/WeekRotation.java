package afterclass.gateway.office.layout;

import afterclass.gateway.office.lookup.People;
import afterclass.gateway.office.lookup.Period;
import afterclass.gateway.office.lookup.Periods;
import afterclass.gateway.office.lookup.Remarks;
import afterclass.gateway.office.lookup.ServiceWords;
import afterclass.gateway.office.lookup.Settled;
import afterclass.gateway.office.lookup.WeekRun;
import afterclass.gateway.office.reading.Clerk;
import afterclass.gateway.office.reading.Place;
import afterclass.gateway.office.reading.School;
import afterclass.gateway.office.sheet.GridCell;
import afterclass.gateway.office.sheet.Headings;
import afterclass.gateway.office.sheet.OfficeSheet;
import afterclass.gateway.office.sheet.SheetTable;
import afterclass.gateway.office.sheet.TableFinder;
import afterclass.gateway.office.value.PeopleText;
import afterclass.gateway.office.value.Span;
import afterclass.gateway.office.value.WeeksText;
import afterclass.gateway.roster.ImportKind;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * The rotation by weeks: a row for each week with its dates or its number, a column for each duty,
 * names in the cells.
 */
final class WeekRotation implements Layout {
  private static final TableFinder TABLES =
      new TableFinder(Headings.of(ImportKind.ROSTER.verb()), Set.of("date", "weeks"));
  private static final Set<String> BESIDE = Set.of("date", "weeks", "index", "note", "ignore");
  private static final Pattern WEEKDAY = Pattern.compile("\\s*(周|星期|礼拜)\\s*[一二三四五六日天]");
  private static final int LONGEST = 200;
  private static final int WEEK = 7;

  @Override
  public String id() {
    return "week-rotation";
  }

  @Override
  public Set<ImportKind> kinds() {
    return Set.of(ImportKind.ROSTER);
  }

  @Override
  public int fits(OfficeSheet file) {
    return tables(file).stream()
        .mapToInt(table -> (table.bottom() - table.headBottom()) * (1 + duties(table, file).size()))
        .sum();
  }

  private static List<SheetTable> tables(OfficeSheet file) {
    return TABLES.tables(file.grid()).stream()
        .filter(table -> !table.has("weekday") && !duties(table, file).isEmpty())
        .filter(table -> hasWeeks(table) && !hasWeekdays(table))
        .toList();
  }

  /** Returns whether its headings name weekdays: then its cells tell days of their own. */
  private static boolean hasWeekdays(SheetTable table) {
    return IntStream.rangeClosed(table.left(), table.right())
            .filter(column -> WEEKDAY.matcher(table.heading(column)).lookingAt())
            .count()
        > 1;
  }

  /** Returns whether most rows name a week by number or by a run of days. */
  private static boolean hasWeeks(SheetTable table) {
    long weeks =
        IntStream.rangeClosed(table.bodyTop(), table.bottom())
            .filter(row -> isWeek(table, row))
            .count();
    return weeks * 2 >= table.bottom() - table.headBottom() && weeks > 0;
  }

  private static boolean isWeek(SheetTable table, int row) {
    boolean numbered =
        WeeksText.read(table.text(row, "weeks"))
            .filter(weeks -> !weeks.runs().isEmpty())
            .isPresent();
    return numbered || table.text(row, "date").matches("(?s).*\\d.*[-—–~～至到].*\\d.*");
  }

  /** Returns the columns in whose cells people are named. */
  private static List<Integer> duties(SheetTable table, OfficeSheet file) {
    Set<Integer> beside = new TreeSet<>();
    table.columns().forEach((name, column) -> addIf(BESIDE.contains(name), beside, column));
    return IntStream.rangeClosed(table.left(), table.right())
        .filter(column -> !beside.contains(column) && !table.heading(column).isEmpty())
        .filter(column -> namesSomebody(table, column, file.school()))
        .boxed()
        .toList();
  }

  private static void addIf(boolean really, Set<Integer> columns, int column) {
    if (really) {
      columns.add(column);
    }
  }

  private static boolean namesSomebody(SheetTable table, int column, School school) {
    return IntStream.rangeClosed(table.bodyTop(), table.bottom())
        .mapToObj(row -> table.grid().text(row, column))
        .flatMap(text -> PeopleText.split(text, school::knows).people().stream())
        .anyMatch(PeopleText.Person::known);
  }

  @Override
  public void read(OfficeSheet file, Clerk clerk) {
    People people = People.onDuty(clerk);
    ServiceWords words = new ServiceWords(clerk);
    for (SheetTable table : tables(file)) {
      ListDesk desk = ListDesk.of(file, table, clerk, people, words);
      List<Integer> rows = ListRows.of(table, clerk);
      List<Integer> duties = duties(table, file);
      duties.forEach(
          column -> words.see(words.readOne(table.heading(column)), head(table, column)));
      words.settle();
      for (int row : rows) {
        if (table.text(row, "date").isEmpty() && table.text(row, "weeks").isEmpty()) {
          desk.skip(row, "office.skip.no-dates");
          continue;
        }
        Period days = days(desk, row);
        Settled left = Remarks.ask(table.place(row, "note"), table.text(row, "note"), clerk);
        if (days.state() != Settled.State.SKIPPED) {
          duties.forEach(column -> read(desk, row, column, days, left));
        }
      }
    }
  }

  private static Place head(SheetTable table, int column) {
    return table.grid().place(table.headBottom(), column);
  }

  /** Returns the days of a row; skipped if the office leaves it out. */
  private static Period days(ListDesk desk, int row) {
    SheetTable table = desk.table();
    Optional<GridCell> cell = table.cell(row, "date").filter(found -> !found.blank());
    if (cell.isPresent()) {
      Optional<Span> span = span(desk, row);
      return span.isPresent()
          ? shown(desk, row, Period.of(span.get().from(), span.get().to()))
          : asked(desk, row, cell.get());
    }
    List<WeeksText.Run> runs =
        WeeksText.read(table.text(row, "weeks")).map(WeeksText::runs).orElse(List.of());
    OfficeSheet file = desk.file();
    Period term = new Periods(desk.clerk()).of(file.grid(), file.sheets(), file.fileName());
    return term.isFound() ? shown(desk, row, term.inWeeks(desk.clerk().school(), runs)) : term;
  }

  /** Returns the days of a row that has them plainly. */
  private static Optional<Span> span(ListDesk desk, int row) {
    return desk.table()
        .cell(row, "date")
        .filter(found -> !found.blank())
        .flatMap(cell -> desk.days().dates().read(cell))
        .filter(when -> !when.isOpen() && when.spans().size() == 1)
        .map(when -> when.spans().get(0))
        .filter(found -> found.length() > 0 && found.length() <= LONGEST);
  }

  /** Asks for the days of a row that are not plain. */
  private static Period asked(ListDesk desk, int row, GridCell cell) {
    SheetTable table = desk.table();
    LocalDate start =
        desk.days().dates().read(cell).stream()
            .flatMap(when -> when.spans().stream())
            .map(Span::from)
            .findFirst()
            .orElse(null);
    LocalDate before =
        IntStream.iterate(row - 1, at -> at >= table.bodyTop(), at -> at - 1)
            .mapToObj(at -> span(desk, at))
            .flatMap(Optional::stream)
            .map(Span::to)
            .findFirst()
            .orElse(null);
    LocalDate behind =
        IntStream.rangeClosed(row + 1, table.bottom())
            .mapToObj(at -> span(desk, at))
            .flatMap(Optional::stream)
            .map(Span::from)
            .findFirst()
            .orElse(null);
    return new WeekRun(start, before, behind)
        .ask(desk.clerk(), table.place(row, "date"), cell.text());
  }

  private static Period shown(ListDesk desk, int row, Period period) {
    String column = desk.table().has("date") ? "date" : "weeks";
    desk.clerk()
        .notice(
            desk.table().place(row, column),
            desk.table().text(row, column),
            "office.read.week",
            period.phrase());
    return period;
  }

  private static void read(ListDesk desk, int row, int column, Period period, Settled left) {
    SheetTable table = desk.table();
    Place where = table.grid().place(row, column);
    Settled service =
        desk.words().service(desk.words().readOne(table.heading(column)), head(table, column));
    String text = desk.value(row, column, where);
    for (Settled who : CellPeople.of(desk.people(), "", text, where)) {
      Map<String, Settled> parts = new LinkedHashMap<>();
      parts.put("staffNo", who);
      parts.put("service", service);
      if (!period.isFound()) {
        parts.put("weekday", Settled.WAITING);
        desk.put(List.of(where), parts);
      }
      for (Period.Part part : period.parts()) {
        parts.put("weekday", Remarks.left(weekdays(part), left));
        Map<String, String> dates =
            Map.of("from", part.from().toString(), "to", String.valueOf(part.to()));
        desk.put(List.of(where), parts, dates);
      }
    }
  }

  /** Returns the school weekdays that a run of days has. */
  private static Settled weekdays(Period.Part part) {
    LocalDate last = Objects.requireNonNull(part.to());
    Set<Integer> days = new TreeSet<>();
    for (LocalDate day = part.from();
        !day.isAfter(last) && day.isBefore(part.from().plusDays(WEEK));
        day = day.plusDays(1)) {
      addIf(
          day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) <= 0, days, day.getDayOfWeek().getValue());
    }
    List<String> values = new ArrayList<>();
    days.forEach(day -> values.add(String.valueOf(day)));
    return values.isEmpty() ? Settled.SKIPPED : Settled.found(String.join(";", values));
  }
}
