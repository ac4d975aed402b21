package afterclass.gateway.office.layout;

import afterclass.gateway.i18n.Phrase;
import afterclass.gateway.office.lookup.Settled;
import afterclass.gateway.office.reading.Choice;
import afterclass.gateway.office.reading.Place;
import afterclass.gateway.office.reading.Question;
import afterclass.gateway.office.sheet.SheetTable;
import afterclass.gateway.office.value.Plain;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The lookup of what a row of a list of changes does: it substitutes, adds or removes. */
final class ExceptionActions {
  static final String ADD = "add";
  static final String REMOVE = "remove";
  static final String SUBSTITUTE = "substitute";
  static final String CLEAR = "clear";

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
          Map.entry("不开", REMOVE),
          Map.entry(REMOVE, REMOVE));

  private final ListDesk desk;
  private final SheetTable table;

  ExceptionActions(ListDesk desk) {
    this.desk = desk;
    this.table = desk.table();
  }

  /**
   * Finds what a row does.
   *
   * @param added whether the row names nobody who was on duty before
   * @param nobody whether the row names no substitute
   */
  Settled of(int row, boolean added, boolean nobody) {
    String word = Plain.tight(table.text(row, "action"));
    if (!word.isEmpty()) {
      return written(row, word);
    }
    if (added) {
      return sure(row, ADD, table.text(row, SUBSTITUTE));
    }
    if (!nobody) {
      return Settled.found(SUBSTITUTE);
    }
    return table.has(SUBSTITUTE) ? sure(row, REMOVE, who(row)) : dated();
  }

  private Settled written(int row, String word) {
    if (ExceptionSwap.isSwap(word)) {
      return Settled.found(SUBSTITUTE);
    }
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

  /** Returns whom a row names as on duty. */
  String who(int row) {
    return desk.text(row, "name", "staffNo").orElse("");
  }

  /** Returns date, person and service of a row, as written. */
  String identity(int row, String who) {
    return String.join(" ", table.text(row, "date"), who, table.text(row, "service"));
  }

  /** Asks whether a row that names only one person adds or removes a service. */
  private Settled sure(int row, String action, String who) {
    String reason = desk.text(row, "reason", "note").orElse("");
    String date = table.text(row, "date");
    String service = table.text(row, "service");
    List<Place> where = desk.where(row, SUBSTITUTE, "name", "reason");
    List<Choice> choices = new ArrayList<>();
    choices.add(Choice.of(action, "office.choice." + action));
    if (action.equals(REMOVE)) {
      choices.add(Choice.of(ADD, "office.choice.add"));
    }
    choices.add(Choice.skip());
    return desk.ask(
        Question.choice(
                action + ":" + identity(row, who),
                where.get(0),
                String.join(" ", who, reason).strip(),
                Phrase.of("office.ask." + action, who, date, service),
                choices)
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
