package afterclass.gateway.office.duty;

import afterclass.gateway.office.duty.CellWords.Part;
import afterclass.gateway.office.duty.Shape.Place;
import afterclass.gateway.office.lookup.Settled;
import afterclass.gateway.office.lookup.WeekdayQuestion;
import afterclass.gateway.office.sheet.Grid;
import afterclass.gateway.office.sheet.GridCell;
import afterclass.gateway.office.value.NothingText;
import afterclass.gateway.office.value.PeopleText.Person;
import afterclass.gateway.office.value.ServiceText.ServiceRead;
import afterclass.gateway.office.value.WeekdayText;
import afterclass.gateway.office.value.Weekdays;
import afterclass.gateway.office.value.WeeksText;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** The reader of a grid's cells: puts a duty together from the row, the column and the cell. */
final class CellReader {
  private final DutyTable table;
  private final Grid grid;
  private final Desk desk;
  private final Context context;
  private final Doubts doubts;
  private final Elsewhere elsewhere;
  private final RowDates rowDates;
  private final CellWeeks cellWeeks;

  CellReader(DutyTable table, Context context, Desk desk) {
    this.table = table;
    this.grid = table.grid();
    this.desk = desk;
    this.context = context;
    this.doubts = new Doubts(table, desk);
    this.elsewhere = new Elsewhere(table, desk);
    this.rowDates = new RowDates(table, desk.sense());
    this.cellWeeks = new CellWeeks(context, doubts);
  }

  /** Returns the duties that a cell tells. */
  List<Duty> read(int row, DutyColumn column, RowSide side) {
    GridCell cell = grid.at(row, column.index());
    boolean foreign = cell.merge() != null && cell.merge().left() < table.firstDuty().index();
    String text = cell.text();
    Optional<NothingText> nothing = NothingText.read(text);
    if (foreign || cell.blank() || (nothing.isPresent() && !desk.sense().isTick(text))) {
      nothing
          .filter(it -> it == NothingText.PENDING)
          .ifPresent(it -> desk.clerk().skip(place(row, column), text, "office.skip.pending"));
      return List.of();
    }
    if (cell.width() > 1) {
      desk.shown().add("office.duty.merged-days", place(row, column), text);
    }
    if (cell.height() > 1) {
      desk.shown().add("office.duty.merged-down", place(row, column), text);
    }
    Spot spot = new Spot(row, column, side, place(row, column), List.of());
    Optional<WeekdayText> unsure =
        table.shape().when() == Place.CELL && table.shape().who() != Place.CELL
            ? WeekdayText.read(text).filter(read -> !read.sure())
            : Optional.empty();
    if (unsure.isPresent()) {
      return asked(spot, text, unsure);
    }
    List<Duty> duties = new ArrayList<>();
    Optional<Elsewhere.Same> same = elsewhere.same(row, column, text);
    String words = same.map(Elsewhere.Same::text).orElse(text);
    for (Part part : CellWords.of(TermWeeks.bracketed(words))) {
      if (part.weeks() != CellWords.Weeks.AS_HEADED) {
        desk.shown().add("office.duty.weeks", spot.place(), text);
      }
      duties.addAll(part(spot, part));
    }
    return same.isEmpty()
        ? duties
        : duties.stream().map(duty -> doubts.ifSame(duty, same.get())).toList();
  }

  /** Returns the duties of every reading of weekdays, of which the answer takes one. */
  private List<Duty> asked(Spot spot, String text, Optional<WeekdayText> read) {
    WeekdayQuestion question = WeekdayQuestion.of(read);
    List<Duty> duties = new ArrayList<>();
    question
        .readings()
        .forEach(
            (value, days) ->
                days.stream()
                    .flatMap(each -> weekly(spot, each).stream())
                    .map(duty -> doubts.ifMeant(duty, question.about(text, spot.place()), value))
                    .forEach(duties::add));
    return duties;
  }

  private List<Duty> weekly(Spot spot, Weekdays days) {
    CellWords.Weeks weeks =
        switch (days.parity()) {
          case EVERY -> CellWords.Weeks.AS_HEADED;
          case ODD -> CellWords.Weeks.ODD;
          case EVEN -> CellWords.Weeks.EVEN;
        };
    return everybody(spot, new Part("", weeks), service(spot), settled(Duty.days(days.days())));
  }

  private afterclass.gateway.office.reading.Place place(int row, DutyColumn column) {
    return grid.place(row, column.index());
  }

  private List<Duty> part(Spot spot, Part part) {
    Shape shape = table.shape();
    if (shape.who() == Place.CELL) {
      return people(spot, part);
    }
    return TermWeeks.of(part.text()).stream()
        .flatMap(
            words ->
                words(weekly(spot, words.weeks()), new Part(words.text(), part.weeks())).stream())
        .toList();
  }

  /** Returns the cell for words of it that name weeks of the term, and shows that they do. */
  private Spot weekly(Spot spot, List<WeeksText.Run> weeks) {
    if (!weeks.isEmpty()) {
      desk.shown()
          .add(
              "office.duty.term-weeks", spot.place(), grid.text(spot.row(), spot.column().index()));
    }
    return spot.in(weeks);
  }

  private List<Duty> words(Spot spot, Part part) {
    Shape shape = table.shape();
    if (shape.what() == Place.CELL || shape.what() == Place.NOWHERE) {
      return services(spot, part);
    }
    return shape.when() == Place.CELL ? days(spot, part) : tick(spot, part);
  }

  /** The cell names services. */
  private List<Duty> services(Spot spot, Part part) {
    if (desk.sense().isTick(part.text())) {
      return everybody(spot, part, service(spot), days(spot));
    }
    List<Duty> duties = new ArrayList<>();
    for (ServiceRead word : desk.sense().services(part.text())) {
      duties.addAll(everybody(spot, part, service(word, spot.place()), days(spot)));
    }
    return duties;
  }

  /** The cell names weekdays. */
  private List<Duty> days(Spot spot, Part part) {
    Optional<Set<DayOfWeek>> named = desk.sense().days(part.text()).map(found -> found.days());
    Supplier<Settled> when =
        named
            .map(
                days -> {
                  desk.shown().add("office.duty.weekdays", spot.place(), part.text());
                  return settled(Duty.days(days));
                })
            .orElseGet(() -> doubts.everyDay(part.text(), spot.place()));
    return everybody(spot, part, service(spot), when);
  }

  /** The cell is a tick. */
  private List<Duty> tick(Spot spot, Part part) {
    Supplier<Settled> what = service(spot);
    if (!desk.sense().isTick(part.text()) && desk.sense().areServices(part.text())) {
      return services(spot, part);
    }
    Supplier<Settled> marked = doubts.mark(part.text(), spot.place());
    Supplier<Settled> ticked = () -> marked.get().isFound() ? what.get() : marked.get();
    return everybody(spot, part, ticked, days(spot));
  }

  /** Returns a duty for each person of the row or the column. */
  private List<Duty> everybody(
      Spot spot, Part part, Supplier<Settled> what, Supplier<Settled> when) {
    List<Supplier<Settled>> people =
        table.shape().who() == Place.COLUMN
            ? SideReader.people(desk, spot.column())
            : spot.side().people();
    Supplier<Settled> weeks = cellWeeks.of(spot, part);
    Supplier<Settled> date = date(spot);
    return people.stream()
        .map(
            who ->
                new Duty(
                    List.of(spot.place(), spot.side().person().place()),
                    who,
                    what,
                    when,
                    weeks,
                    date,
                    spot.line()))
        .toList();
  }

  /** The cell names people. */
  private List<Duty> people(Spot spot, Part part) {
    List<Person> people = desk.sense().people(part.text());
    if (people.size() > 1) {
      desk.shown().add("office.duty.several-people", spot.place(), part.text());
    }
    List<Duty> duties = new ArrayList<>();
    Supplier<Settled> weeks = cellWeeks.of(spot, part);
    for (Person person : people) {
      Spot at = weekly(spot, TermWeeks.read(person.remark()));
      Supplier<Settled> who =
          Doubts.isHeadTeacher(person)
              ? doubts.headTeacher(person, spot)
              : () -> desk.people().one(person, spot.place());
      duties.add(
          new Duty(
              List.of(spot.place()),
              who,
              service(spot, person),
              days(spot, person),
              weeks,
              date(spot),
              at.line()));
    }
    return duties;
  }

  private Supplier<Settled> service(Spot spot, Person person) {
    if (!person.label().isEmpty()) {
      ServiceRead label = desk.sense().service(person.label());
      if (label.isOne() && table.shape().what() == Place.NOWHERE) {
        return service(label, spot.place());
      }
      desk.shown().add("office.duty.label", spot.place(), person.label() + " " + person.name());
    }
    return service(spot);
  }

  private Supplier<Settled> days(Spot spot, Person person) {
    Optional<Set<DayOfWeek>> own = desk.sense().ownDays(person.remark());
    return own.isPresent() ? settled(Duty.days(own.get())) : days(spot);
  }

  /** Returns the service by the column's heading, the row or the titles. */
  private Supplier<Settled> service(Spot spot) {
    Label column = spot.column().service();
    List<ServiceRead> row = spot.side().services();
    boolean byRow = table.shape().what() == Place.ROW || column == null;
    if (byRow && !row.isEmpty()) {
      List<Supplier<Settled>> all =
          row.stream().map(word -> service(word, spot.side().post().place())).toList();
      return () -> Doubts.all(all);
    }
    if (column != null) {
      return service(desk.sense().service(column.text()), column.place());
    }
    return context
        .service()
        .map(named -> service(named.word(), named.label().place()))
        .orElse(settled(Settled.WAITING));
  }

  private Supplier<Settled> service(
      ServiceRead word, afterclass.gateway.office.reading.Place place) {
    desk.words().see(word, place);
    return () -> desk.words().service(word, place);
  }

  private Supplier<Settled> days(Spot spot) {
    Set<DayOfWeek> days =
        spot.column().days().isEmpty() ? spot.side().days() : spot.column().days();
    days = days.isEmpty() ? rowDates.weekdays(spot.row()) : days;
    if (!days.isEmpty()) {
      return settled(Duty.days(days));
    }
    return context
        .days()
        .map(found -> settled(Duty.days(found)))
        .orElseGet(() -> doubts.everyDay("", spot.place()));
  }

  /** Returns the date of the column or the row; empty if neither has one. */
  private Supplier<Settled> date(Spot spot) {
    return table.isDatedDown()
        ? rowDates.of(spot.row(), spot.side().days(), desk)
        : doubts.date(spot.column());
  }

  private static Supplier<Settled> settled(Settled settled) {
    return () -> settled;
  }
}
