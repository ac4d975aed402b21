package afterclass.gateway.office.duty;

import afterclass.gateway.i18n.Phrase;
import afterclass.gateway.office.lookup.Period;
import afterclass.gateway.office.lookup.Settled;
import afterclass.gateway.office.lookup.WeekRun;
import afterclass.gateway.office.reading.Place;
import afterclass.gateway.office.sheet.GridCell;
import afterclass.gateway.office.value.Parity;
import afterclass.gateway.office.value.PeopleText.Person;
import afterclass.gateway.office.value.Plain;
import afterclass.gateway.office.value.ServiceText.Certainty;
import afterclass.gateway.office.value.ServiceText.ServiceRead;
import afterclass.gateway.office.value.Span;
import afterclass.gateway.office.value.WeeksText;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The reader of what stands beside the rows of a grid. What a row leaves blank is that of the row
 * above, as where an office writes a name once for several rows.
 */
final class SideReader {
  private static final Pattern NUMBERED =
      Pattern.compile("([A-Za-z]?\\d{3,12})\\s*[-—、.:：]?\\s*(\\D{2,})");
  private static final Pattern NUMBER_BEHIND =
      Pattern.compile("(\\D{2,}?)\\s*[-—:：]?\\s*([A-Za-z]?\\d{3,12})");

  private final DutyTable table;
  private final Desk desk;
  private final Map<Role, Label> above = new EnumMap<>(Role.class);

  SideReader(DutyTable table, Desk desk) {
    this.table = table;
    this.desk = desk;
  }

  /** Forgets the rows above: what follows belongs to another group. */
  void forget() {
    above.clear();
  }

  /** Reads what stands beside a row. */
  RowSide read(int row) {
    Label number = own(row, Role.STAFF_NO);
    Label name = own(row, Role.NAME);
    if (number.text().isEmpty() && name.text().isEmpty()) {
      number = filled(row, Role.STAFF_NO);
      name = filled(row, Role.NAME);
    } else {
      above.put(Role.STAFF_NO, number);
      above.put(Role.NAME, name);
    }
    Label group = own(row, Role.CLASS);
    if (!group.text().isEmpty() && !group.equals(above.get(Role.CLASS))) {
      above.remove(Role.HEAD);
    }
    group = filled(row, Role.CLASS);
    Label post = post(row);
    Label day = filled(row, Role.WEEKDAY);
    return new RowSide(
        people(number, name, row),
        name.text().isEmpty() ? number : name,
        post.text().isEmpty() ? List.of() : services(post, row),
        post,
        days(day),
        weeks(row, day),
        group.text(),
        filled(row, Role.HEAD),
        line(row));
  }

  private Label own(int row, Role role) {
    for (int column : table.columns(role)) {
      GridCell cell = table.grid().at(row, column);
      if (!cell.blank() && !cell.failed()) {
        return new Label(cell.text(), table.grid().place(row, column));
      }
    }
    Place place =
        table
            .column(role)
            .map(column -> table.grid().place(row, column))
            .orElse(table.grid().place(row));
    return new Label("", place);
  }

  private Label filled(int row, Role role) {
    Label own = own(row, role);
    if (own.text().isEmpty() && table.has(role) && above.containsKey(role)) {
      Label before = above.getOrDefault(role, own);
      if (!before.text().isEmpty()) {
        desk.shown().add("office.duty.filled-down", own.place(), before.text());
      }
      return before;
    }
    above.put(role, own);
    return own;
  }

  private Label post(int row) {
    Label post = own(row, Role.POST);
    Label spot = own(row, Role.SPOT);
    if (post.text().isEmpty() && spot.text().isEmpty()) {
      spot = filled(row, Role.SPOT);
    }
    post = filled(row, Role.POST);
    above.put(Role.SPOT, spot);
    if (spot.text().isEmpty() || (!post.text().isEmpty() && isOne(post.text()))) {
      return post;
    }
    return post.text().isEmpty() || isOne(spot.text()) ? spot : post;
  }

  private boolean isOne(String text) {
    return desk.sense().service(text).isOne();
  }

  private List<ServiceRead> services(Label post, int row) {
    ServiceRead whole = desk.sense().service(post.text());
    List<ServiceRead> parts = desk.sense().services(post.text());
    boolean several =
        parts.size() > 1 && parts.stream().allMatch(part -> part.certainty() != Certainty.UNKNOWN);
    String spot = own(row, Role.SPOT).text();
    if (!several && !whole.isOne() && !spot.isEmpty()) {
      ServiceRead both = desk.sense().service(post.text() + spot);
      return List.of(both.isOne() ? both : whole);
    }
    return several && whole.certainty() != Certainty.EXACT ? parts : List.of(whole);
  }

  private Set<DayOfWeek> days(Label day) {
    return desk.sense()
        .days(day.text())
        .map(found -> found.days())
        .or(() -> desk.sense().weekday(day.text()).map(found -> found.days()))
        .orElse(Set.of());
  }

  private Parity weeks(int row, Label day) {
    Parity beside = desk.sense().parity(filled(row, Role.WEEKS).text()).orElse(Parity.EVERY);
    return beside != Parity.EVERY
        ? beside
        : desk.sense().weekday(day.text()).map(found -> found.parity()).orElse(Parity.EVERY);
  }

  /** Returns the dates of a row: those beside it, or the weeks that it names. */
  private Line line(int row) {
    Label dates = filled(row, Role.DATES);
    if (!dates.text().isEmpty()) {
      return new Line(dates(dates), List.of());
    }
    return new Line(
        null,
        WeeksText.read(filled(row, Role.WEEKS).text()).map(WeeksText::runs).orElse(List.of()));
  }

  private Period dates(Label dates) {
    Optional<Period> read =
        desk.sense().run(dates.text()).map(span -> Period.of(span.from(), span.to()));
    if (read.isPresent()) {
      Phrase shown = Phrase.of("office.duty.line-dates", read.get().phrase());
      desk.clerk().notice(List.of(dates.place()), dates.text(), shown);
      return read.get();
    }
    int row = table.grid().rowOfLine((int) dates.place().line()).orElse(table.top());
    LocalDate before = null;
    LocalDate behind = null;
    for (int at = row - 1; at >= table.top() && before == null; at--) {
      before = run(at).map(Span::to).orElse(null);
    }
    for (int at = row + 1; at <= table.bottom() && behind == null; at++) {
      behind = run(at).map(Span::from).orElse(null);
    }
    LocalDate start = desk.sense().start(dates.text()).orElse(null);
    return new WeekRun(start, before, behind).ask(desk.clerk(), dates.place(), dates.text());
  }

  private Optional<Span> run(int row) {
    return table
        .column(Role.DATES)
        .flatMap(column -> desk.sense().run(table.grid().text(row, column)));
  }

  private List<Supplier<Settled>> people(Label number, Label name, int row) {
    if (table.shape().who() != Shape.Place.ROW) {
      return List.of();
    }
    table
        .column(Role.STAFF_NO)
        .map(column -> table.grid().at(row, column))
        .filter(GridCell::failed)
        .ifPresent(
            cell ->
                desk.shown()
                    .add(
                        "office.duty.failed",
                        table.grid().place(row, cell.column()),
                        cell.text() + " " + name.text()));
    return people(desk, number, name);
  }

  /** Returns the people of a column's heading. */
  static List<Supplier<Settled>> people(Desk desk, DutyColumn column) {
    Label name = column.person();
    if (name == null) {
      return List.of();
    }
    Label number = column.number() == null ? new Label("", name.place()) : column.number();
    return people(desk, number, name);
  }

  /** Returns the people of a number, a name or both. */
  static List<Supplier<Settled>> people(Desk desk, Label number, Label name) {
    List<Person> people = desk.sense().people(name.text());
    if (number.text().isEmpty() && people.size() > 1 && desk.sense().namesSomebody(name.text())) {
      List<Supplier<Settled>> all = new ArrayList<>();
      people.forEach(person -> all.add(() -> desk.people().one(person, name.place())));
      return all;
    }
    String plain = Plain.of(name.text());
    Matcher front = NUMBERED.matcher(plain);
    Matcher behind = NUMBER_BEHIND.matcher(plain);
    if (number.text().isEmpty() && front.matches()) {
      return List.of(() -> desk.people().row(front.group(1), front.group(2), name.place()));
    }
    if (number.text().isEmpty() && behind.matches()) {
      return List.of(() -> desk.people().row(behind.group(2), behind.group(1), name.place()));
    }
    Place place = name.text().isEmpty() ? number.place() : name.place();
    return number.text().isEmpty() && name.text().isEmpty()
        ? List.of()
        : List.of(() -> desk.people().row(number.text(), name.text(), place));
  }
}
