package afterclass.gateway.office.layout;

import afterclass.gateway.i18n.Phrase;
import afterclass.gateway.office.lookup.Dates;
import afterclass.gateway.office.reading.Clerk;
import afterclass.gateway.office.reading.Place;
import afterclass.gateway.office.sheet.GridCell;
import afterclass.gateway.office.sheet.SheetTable;
import afterclass.gateway.office.value.CountText;
import afterclass.gateway.office.value.DayClause;
import afterclass.gateway.office.value.DayKind;
import afterclass.gateway.office.value.FollowText;
import afterclass.gateway.office.value.NothingText;
import afterclass.gateway.office.value.Plain;
import afterclass.gateway.office.value.Span;
import afterclass.gateway.office.value.Weekdays;
import afterclass.gateway.office.value.When;
import afterclass.gateway.office.value.When.Doubt;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The reader of the rows of a list of events. */
final class CalendarListRows {
  /** Columns whose words say what the days are, beside the name. */
  private static final List<String> WORDS = List.of("what", "type", "note");

  /** Columns of a list of weeks that hold no events. */
  private static final Set<String> FRAME =
      Set.of("when", "from", "week", "index", "days", "to", "month");

  private static final Pattern FREE = Pattern.compile("休|假");
  private static final Pattern OFF = Pattern.compile("放假|休假|假期");

  private final SheetTable table;
  private final Dates dates;
  private final Clerk clerk;
  private final CalendarBook book;

  CalendarListRows(SheetTable table, Dates dates, Clerk clerk, CalendarBook book) {
    this.table = table;
    this.dates = dates;
    this.clerk = clerk;
    this.book = book;
  }

  /**
   * Returns whether the table is a list of weeks: its days are those of a week, not of an event.
   */
  private boolean weekly(int row) {
    if (!table.has("week")) {
      return false;
    }
    Optional<When> when = CalendarListDates.between(table, dates, row);
    return when.isPresent()
        && when.get().spans().size() == 1
        && when.get().spans().get(0).length() >= 4
        && when.get().spans().get(0).length() <= 7;
  }

  private void week(int row) {
    Span week = CalendarListDates.between(table, dates, row).orElseThrow().spans().get(0);
    CalendarWords words = new CalendarWords(clerk, book, dates.guide());
    List<GridCell> cells = table.grid().filled(row, table.left(), table.right());
    for (GridCell cell : cells) {
      boolean texts = !FRAME.contains(columnName(cell.column()));
      if (texts && WeekRow.isOwn(table.grid(), cell)) {
        words.read(cell.text(), List.of(table.grid().place(row, cell.column())), week, Map.of());
      }
    }
  }

  private String columnName(int column) {
    return table.columns().entrySet().stream()
        .filter(each -> each.getValue() == column)
        .map(Map.Entry::getKey)
        .findFirst()
        .orElse("");
  }

  /** Reads a row. */
  void read(int row) {
    if (weekly(row)) {
      week(row);
      return;
    }
    String name = name(row);
    List<Place> where = where(row);
    List<DayClause> clauses = new ArrayList<>();
    for (String column : WORDS) {
      if (!column.equals(nameColumn())) {
        clauses.addAll(DayClause.of(word(row, column), dates.guide()));
      }
    }
    String words =
        clauses.stream()
            .filter(clause -> clause.when().isEmpty())
            .map(DayClause::words)
            .collect(Collectors.joining("，"));
    boolean stated = event(row, name, words, where, clauses);
    for (DayClause clause : clauses) {
      clause.when().ifPresent(when -> clause(name, clause, when, where, !stated));
    }
    makeUp(row, name, where);
    begins(row);
  }

  private String nameColumn() {
    return table.has("event") ? "event" : table.has("what") ? "what" : "note";
  }

  /** Returns the name of a row's event; the holiday behind a term in a list of terms. */
  private String name(int row) {
    String name = table.text(row, nameColumn());
    boolean term = table.has("begins") && (name.isEmpty() || name.contains("学期"));
    Optional<Integer> month =
        term
            ? CalendarListDates.dated(table, dates, row).stream()
                .flatMap(when -> when.spans().stream())
                .map(span -> span.from().getMonthValue())
                .findFirst()
            : Optional.empty();
    return month.map(number -> number <= 3 || number == 12 ? "寒假" : "暑假").orElse(name);
  }

  private String word(int row, String column) {
    String text = table.text(row, column);
    return NothingText.isNone(text) && !FREE.matcher(text).find() ? "" : text;
  }

  private List<Place> where(int row) {
    List<Place> where = new ArrayList<>();
    for (String column :
        List.of(CalendarListDates.column(table), "to", "event", "what", "type", "note")) {
      if (!table.text(row, column).isEmpty()) {
        where.add(table.place(row, column));
      }
    }
    if (where.isEmpty()) {
      where.add(table.grid().place(row));
    }
    return where;
  }

  /** Reads the days of a row; returns whether they are known. */
  private boolean event(
      int row, String name, String words, List<Place> where, List<DayClause> clauses) {
    GridCell cell = table.cell(row, CalendarListDates.column(table)).orElseThrow();
    Optional<When> when = CalendarListDates.between(table, dates, row);
    FollowText own = FollowText.in(Plain.tight(name), dates.guide());
    List<FollowText.Lessons> follows = new ArrayList<>(own.lessons());
    clauses.stream()
        .filter(clause -> clause.when().isEmpty())
        .forEach(clause -> follows.addAll(clause.follows()));
    column(row).filter(only -> follows.isEmpty()).ifPresent(follows::add);
    if (when.isEmpty()) {
      undated(name, cell, where, clauses);
      return false;
    }
    int days = count(row);
    int stated = days > 0 ? days : CalendarDays.stated(words);
    String rest =
        when.get().rest()
            + (OFF.matcher(table.heading(CalendarListDates.column(table))).find() ? "放假" : "");
    When counted = CalendarDays.counted(when.get(), stated);
    When compared = CalendarDays.compared(counted, word(row, "weekday"), stated);
    String said = rest.isEmpty() ? words : words.isEmpty() ? rest : words + "，" + rest;
    shown(cell, where.get(0), compared);
    if (!counted.equals(when.get())) {
      clerk.notice(where.get(0), cell.text(), "office.read.days-counted", stated);
    }
    String all = stated == 1 && DayKind.isVacation(name, said) ? said + "，1天" : said;
    CalendarEvent event = new CalendarEvent(where, cell.text(), compared, name, all, name, follows);
    String season = word(row, "season");
    boolean seasonal = season.contains("夏") || season.contains("冬");
    if (seasonal) {
      String note = name.isEmpty() ? " " : name;
      book.season(new CalendarEvent(where, cell.text(), compared, "", season, note, List.of()));
    }
    if (!seasonal || !said.isEmpty() || !name.isEmpty()) {
      book.add(event);
    }
    return true;
  }

  /** Returns the weekday in a column for it; a bare 三 or 3 says no more than the column. */
  private Optional<FollowText.Lessons> column(int row) {
    String text = table.text(row, "follows");
    return Weekdays.read(text)
        .filter(weekdays -> weekdays.days().size() == 1)
        .map(weekdays -> new FollowText.Lessons(List.copyOf(weekdays.days()), text));
  }

  private void undated(String name, GridCell cell, List<Place> where, List<DayClause> clauses) {
    boolean elsewhere = clauses.stream().anyMatch(clause -> clause.when().isPresent());
    if (!elsewhere) {
      clerk.skip(where.get(0), name.isEmpty() ? cell.text() : name, "office.skip.no-date");
    }
  }

  private int count(int row) {
    return CountText.read(table.text(row, "days"))
        .filter(count -> count.unit() == CountText.Unit.DAYS || count.unit() == CountText.Unit.NONE)
        .filter(count -> count.count().scale() <= 0)
        .map(count -> count.count().intValue())
        .orElse(0);
  }

  private void shown(GridCell cell, Place where, When when) {
    if (when.spans().isEmpty()) {
      return;
    }
    var date = when.spans().get(0).from();
    if (cell.number() || when.doubts().contains(Doubt.SERIAL_TEXT)) {
      clerk.notice(where, cell.text(), "office.read.serial", date);
    } else if (when.yearDerived()) {
      clerk.notice(
          List.of(where), "", Phrase.of("office.read.year", String.valueOf(date.getYear())));
    }
  }

  private void clause(String name, DayClause clause, When when, List<Place> where, boolean alone) {
    boolean silent = clause.words().isEmpty() && clause.follows().isEmpty();
    String own = alone && silent ? name : clause.subject();
    book.add(
        new CalendarEvent(
            where, clause.written(), when, own, clause.words(), name, clause.follows()));
  }

  /** Reads the column of the days on which terms begin. */
  private void begins(int row) {
    table
        .cell(row, "begins")
        .filter(cell -> !cell.blank())
        .flatMap(dates::read)
        .ifPresent(when -> when.spans().forEach(span -> book.starts(span.from())));
  }

  /** Reads the column of make-up days. */
  private void makeUp(int row, String name, List<Place> where) {
    String text = word(row, "makeUp");
    if (text.isEmpty()) {
      return;
    }
    List<Place> places = new ArrayList<>();
    places.add(table.place(row, "makeUp"));
    places.addAll(where);
    for (DayClause clause : DayClause.of(text, dates.guide())) {
      clause
          .when()
          .ifPresent(
              when ->
                  book.add(
                      new CalendarEvent(
                          places,
                          clause.written(),
                          when,
                          "",
                          clause.words() + "，上课",
                          name,
                          clause.follows())));
    }
  }
}
