package afterclass.gateway.office.layout;

import afterclass.gateway.i18n.Phrase;
import afterclass.gateway.office.lookup.Remarks;
import afterclass.gateway.office.lookup.Settled;
import afterclass.gateway.office.reading.Choice;
import afterclass.gateway.office.reading.Place;
import afterclass.gateway.office.reading.Question;
import afterclass.gateway.office.sheet.SheetTable;
import afterclass.gateway.office.value.NothingText;
import afterclass.gateway.office.value.Plain;
import afterclass.gateway.roster.ImportKind;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The rows of a list of substitutions and other changes of single days. */
final class ExceptionRows implements ListReader {
  private static final String ADD = "add";
  private static final String REMOVE = "remove";
  private static final String SUBSTITUTE = "substitute";
  private static final String CLEAR = "clear";
  private static final String BACK = "back";

  /** Words of the column that says what changes; a word that contains another comes first. */
  private static final List<Map.Entry<String, String>> WORDS =
      List.of(
          Map.entry("撤销", CLEAR),
          Map.entry("clear", CLEAR),
          Map.entry("代", SUBSTITUTE),
          Map.entry("替", SUBSTITUTE),
          Map.entry("顶", SUBSTITUTE),
          Map.entry(SUBSTITUTE, SUBSTITUTE),
          Map.entry("增", ADD),
          Map.entry("加", ADD),
          Map.entry("补", ADD),
          Map.entry(ADD, ADD),
          Map.entry("取消", REMOVE),
          Map.entry("停", REMOVE),
          Map.entry("减", REMOVE),
          Map.entry("删", REMOVE),
          Map.entry("去掉", REMOVE),
          Map.entry(REMOVE, REMOVE));

  private final ListDesk desk;
  private final SheetTable table;

  private ExceptionRows(ListDesk desk) {
    this.desk = desk;
    this.table = desk.table();
  }

  /** Returns the layout. */
  static Layout layout() {
    return new FactList(
        "exception-list",
        ImportKind.EXCEPTIONS,
        Set.of("date", SUBSTITUTE, "service"),
        (table, file) ->
            table.has("service") && (table.has("name") || table.has("staffNo")) && dated(table),
        ExceptionRows::new);
  }

  private static boolean dated(SheetTable table) {
    return table.has("date") || table.has(SUBSTITUTE);
  }

  @Override
  public void see(int row) {
    desk.see(row);
  }

  @Override
  public boolean readsRemarks() {
    return true;
  }

  @Override
  public void read(int row) {
    List<Settled> people = desk.people(row);
    Settled dates = desk.days().of(row);
    Settled service = desk.service(row);
    String other = table.text(row, SUBSTITUTE);
    boolean nobody = NothingText.read(other).isPresent();
    if (people.isEmpty() && nobody) {
      desk.skip(row, "office.skip.nobody");
      return;
    }
    Settled left = Remarks.ask(table.place(row, "note"), table.text(row, "note"), desk.clerk());
    Settled action = left.isFound() ? action(row, people, nobody) : left;
    if (people.isEmpty()) {
      CellPeople.of(desk.people(), "", other, place(row))
          .forEach(person -> put(row, dates, person, action, service, Settled.found("")));
      return;
    }
    Settled substitute = nobody ? Settled.found("") : substitute(row, other);
    boolean takesOver = action.value().isEmpty() || action.value().equals(SUBSTITUTE);
    people.forEach(
        person ->
            put(row, dates, person, action, service, takesOver ? substitute : Settled.found("")));
    if (takesOver && people.size() == 1 && !table.text(row, BACK).isEmpty()) {
      Settled swap = swapped(row, people.get(0), substitute);
      put(row, swap, substitute, action, service, people.get(0));
    }
  }

  /** Returns the dates on which a substitute's own service is taken over in turn. */
  private Settled swapped(int row, Settled person, Settled substitute) {
    Settled sure =
        desk.ask(
            Question.choice(
                "swap",
                table.place(row, BACK),
                table.heading(BACK),
                Phrase.of("office.ask.swap", table.heading(BACK)),
                List.of(Choice.of("swap", "office.choice.swap"), Choice.skip())));
    boolean known = sure.isFound() && person.isFound() && substitute.isFound();
    return known
        ? desk.days()
            .dates()
            .one(
                table.grid().at(row, table.column(BACK).orElseThrow()),
                table.place(row, BACK),
                table.heading(BACK))
        : sure.isFound() ? Settled.WAITING : sure;
  }

  private Place place(int row) {
    return table.place(row, SUBSTITUTE);
  }

  private Settled substitute(int row, String other) {
    List<Settled> found = CellPeople.of(desk.people(), "", other, place(row));
    return found.size() == 1 ? found.get(0) : several(row, other);
  }

  /** Two substitutes for one service cannot be taken as they stand. */
  private Settled several(int row, String other) {
    desk.clerk().problem(place(row), table.heading(SUBSTITUTE), other, "one-substitute");
    return Settled.SKIPPED;
  }

  private void put(
      int row, Settled dates, Settled person, Settled action, Settled service, Settled substitute) {
    Map<String, Settled> parts = new LinkedHashMap<>();
    parts.put("date", dates);
    parts.put("staffNo", person);
    parts.put("action", action);
    parts.put("service", service);
    parts.put(SUBSTITUTE, substitute);
    desk.put(desk.where(row, "date", "name", "staffNo", "service", SUBSTITUTE), parts);
  }

  private Settled action(int row, List<Settled> people, boolean nobody) {
    String word = Plain.tight(table.text(row, "action"));
    if (!word.isEmpty()) {
      return written(row, word);
    }
    if (people.isEmpty()) {
      return sure(row, ADD, table.text(row, SUBSTITUTE));
    }
    if (!nobody) {
      return Settled.found(SUBSTITUTE);
    }
    return table.has(SUBSTITUTE) ? sure(row, REMOVE, who(row)) : dated();
  }

  private Settled written(int row, String word) {
    Optional<String> known =
        WORDS.stream()
            .filter(entry -> word.toLowerCase(Locale.ROOT).contains(entry.getKey()))
            .map(Map.Entry::getValue)
            .findFirst();
    return known.isPresent()
        ? Settled.found(known.get())
        : desk.ask(
            Question.choice(
                "action:" + word,
                table.place(row, "action"),
                word,
                Phrase.of("office.ask.action", word),
                List.of(
                    Choice.of(SUBSTITUTE, "office.choice.substitute"),
                    Choice.of(ADD, "office.choice.add"),
                    Choice.of(REMOVE, "office.choice.remove"),
                    Choice.skip())));
  }

  private String who(int row) {
    return desk.text(row, "name", "staffNo").orElse("");
  }

  /** Asks whether a row that names only one person adds or removes a service. */
  private Settled sure(int row, String action, String who) {
    String reason = desk.text(row, "reason", "note").orElse("");
    String date = table.text(row, "date");
    String service = table.text(row, "service");
    List<Place> where = desk.where(row, SUBSTITUTE, "name", "reason");
    return desk.ask(
        Question.choice(
                action + ":" + String.join(" ", date, who, service),
                where.get(0),
                String.join(" ", who, reason).strip(),
                Phrase.of("office.ask." + action, who, date, service),
                List.of(Choice.of(action, "office.choice." + action), Choice.skip()))
            .at(where));
  }

  /** Asks once whether a list of dates without substitutes adds services. */
  private Settled dated() {
    return desk.ask(
        Question.choice(
            "dated",
            table.grid().place(table.headBottom()),
            table.heading("date"),
            Phrase.of("office.ask.dated"),
            List.of(Choice.of(ADD, "office.choice.dated"), Choice.skip())));
  }
}
