package afterclass.gateway.office.layout;

import afterclass.gateway.i18n.Phrase;
import afterclass.gateway.office.lookup.Dates;
import afterclass.gateway.office.lookup.People;
import afterclass.gateway.office.lookup.Remarks;
import afterclass.gateway.office.lookup.ServiceWords;
import afterclass.gateway.office.lookup.Settled;
import afterclass.gateway.office.lookup.Settled.State;
import afterclass.gateway.office.reading.Choice;
import afterclass.gateway.office.reading.Clerk;
import afterclass.gateway.office.reading.Place;
import afterclass.gateway.office.reading.Question;
import afterclass.gateway.office.sheet.OfficeSheet;
import afterclass.gateway.office.sheet.SheetTable;
import afterclass.gateway.office.value.ServiceText;
import afterclass.gateway.office.value.ServiceText.ServiceRead;
import afterclass.rules.policy.ServiceDefinition;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What the reading of one list works with. A part of a row may have several values, parted by
 * {@code ;}: it then stands for a row each.
 *
 * @param file the sheet
 * @param table the list
 * @param clerk the collector
 * @param people the lookup of people
 * @param words the lookup of services
 * @param days the lookup of the rows' dates
 */
record ListDesk(
    OfficeSheet file,
    SheetTable table,
    Clerk clerk,
    People people,
    ServiceWords words,
    ListDays days) {
  /** Marks that stand for the cell above. */
  static final Pattern DITTO = Pattern.compile("〃|″|\"|''|〞|同上|同上行|--\"--");

  /** Creates the desk of a list. */
  static ListDesk of(
      OfficeSheet file, SheetTable table, Clerk clerk, People people, ServiceWords words) {
    Dates dates = Dates.of(file, table.titles(), clerk);
    return new ListDesk(file, table, clerk, people, words, new ListDays(table, dates, clerk));
  }

  /** Returns the people of a row. */
  List<Settled> people(int row) {
    return CellPeople.of(people, value(row, "staffNo"), value(row, "name"), who(row));
  }

  /** Returns the place of a row's name, or of its number if it has no name. */
  Place who(int row) {
    return table.place(row, table.has("name") ? "name" : "staffNo");
  }

  /** Collects the words for services of a row. */
  void see(int row) {
    services(row).forEach(word -> words.see(word, table.place(row, "service")));
  }

  private List<ServiceRead> services(int row) {
    return table.has("service")
        ? words.read(value(row, "service"))
        : titled(table, file).stream().toList();
  }

  /**
   * Returns the service that a title or the name of sheet or file tells, for a list without any.
   */
  static Optional<ServiceRead> titled(SheetTable table, OfficeSheet file) {
    ServiceText reader = ServiceWords.reader(file.school());
    List<String> texts = new ArrayList<>(table.titles());
    texts.add(table.grid().name());
    texts.add(file.fileName().replaceFirst("\\.[A-Za-z]+$", ""));
    return texts.stream().map(reader::readOne).filter(ServiceRead::isOne).findFirst();
  }

  /** Returns a cell's text; a ditto mark stands for the cell above it. */
  String value(int row, String column) {
    int at = row;
    while (at > table.bodyTop() && DITTO.matcher(table.text(at, column)).matches()) {
      at--;
    }
    if (at != row) {
      clerk.notice(table.place(row, column), table.text(row, column), "office.read.ditto");
    }
    return table.text(at, column);
  }

  /** Returns the text of a cell of any column; a ditto mark stands for the cell above it. */
  String value(int row, int column, Place where) {
    int at = row;
    while (at > table.bodyTop() && DITTO.matcher(table.grid().text(at, column)).matches()) {
      at--;
    }
    if (at != row) {
      clerk.notice(where, table.grid().text(row, column), "office.read.ditto");
    }
    return table.grid().text(at, column);
  }

  /** Returns the services of a row. */
  Settled service(int row) {
    List<ServiceRead> read = services(row);
    Place place = table.place(row, "service");
    return read.isEmpty()
        ? noService(place)
        : joined(read.stream().map(word -> words.service(word, place)).toList());
  }

  private Settled noService(Place place) {
    List<Choice> choices = new ArrayList<>();
    for (ServiceDefinition each : clerk.school().services()) {
      choices.add(new Choice(each.id(), clerk.school().label(each.id())));
    }
    choices.add(Choice.skip());
    return ask(
        Question.choice("no-service", place, "", Phrase.of("office.ask.no-service"), choices)
            .or(Question.Form.SERVICES));
  }

  /** Asks a question; {@code skip} leaves the row out. */
  Settled ask(Question question) {
    return Settled.of(clerk.ask(question));
  }

  /** Returns several values as one; those left out are missing in it. */
  static Settled joined(List<Settled> parts) {
    if (parts.stream().anyMatch(part -> part.state() == State.WAITING)) {
      return Settled.WAITING;
    }
    List<String> found = parts.stream().filter(Settled::isFound).map(Settled::value).toList();
    return found.isEmpty() ? Settled.SKIPPED : Settled.found(String.join(";", found));
  }

  /** Hands in the rows of some parts, once for each combination of their values. */
  void put(List<Place> where, Map<String, Settled> parts) {
    put(where, parts, Map.of());
  }

  /**
   * Hands in the rows of some parts, once for each combination of their values.
   *
   * @param texts texts by column, taken as they are
   */
  void put(List<Place> where, Map<String, Settled> parts, Map<String, String> texts) {
    put(clerk, where, parts, texts);
  }

  /** Hands in the rows of some parts to a clerk. */
  static void put(
      Clerk clerk, List<Place> where, Map<String, Settled> parts, Map<String, String> texts) {
    if (parts.values().stream().anyMatch(part -> part.state() == State.SKIPPED)) {
      return;
    }
    List<Map<String, String>> rows = List.of(texts);
    for (Map.Entry<String, Settled> part : parts.entrySet()) {
      rows = rows.stream().flatMap(row -> with(row, part.getKey(), part.getValue())).toList();
    }
    if (parts.values().stream().anyMatch(part -> part.state() == State.WAITING)) {
      clerk.wait(rows.size());
    } else {
      rows.forEach(row -> clerk.row(where, row));
    }
  }

  private static Stream<Map<String, String>> with(
      Map<String, String> row, String column, Settled part) {
    return Stream.of(part.value().split(";", -1))
        .map(
            value -> {
              Map<String, String> more = new LinkedHashMap<>(row);
              more.put(column, value);
              return more;
            });
  }

  /** Lists a row as one that is not read. */
  void skip(int row, String why) {
    clerk.skip(table.grid().place(row), table.grid().beginning(row), why);
  }

  /** Shows the remark of a row, which has no effect. */
  void remark(int row) {
    Remarks.show(table.place(row, "note"), table.text(row, "note"), clerk);
  }

  /** Returns the row's places of the columns that the list has. */
  List<Place> where(int row, String... columns) {
    List<Place> places =
        Stream.of(columns).filter(table::has).map(column -> table.place(row, column)).toList();
    return places.isEmpty() ? List.of(table.grid().place(row)) : places;
  }

  /** Returns the text of the first of some columns that the row fills. */
  Optional<String> text(int row, String... columns) {
    return Stream.of(columns)
        .map(column -> table.text(row, column))
        .filter(text -> !text.isEmpty())
        .findFirst();
  }
}
