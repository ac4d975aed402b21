package afterclass.gateway.office.layout;

import afterclass.gateway.i18n.Phrase;
import afterclass.gateway.office.lookup.Settled;
import afterclass.gateway.office.reading.Choice;
import afterclass.gateway.office.reading.Place;
import afterclass.gateway.office.reading.Question;
import afterclass.gateway.office.sheet.SheetTable;
import afterclass.gateway.office.value.ClockText;
import afterclass.gateway.office.value.NothingText;
import afterclass.gateway.office.value.Plain;
import afterclass.gateway.roster.ImportKind;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The rows of a list of rulings on days whose services are on hold. */
final class RulingRows implements ListReader {
  private static final String RULING = "ruling";
  private static final String ACCEPT = "accept";
  private static final String FORFEIT = "forfeit";
  private static final String CLEAR = "clear";
  private static final Map<String, String> WORDS =
      Map.ofEntries(
          Map.entry(ACCEPT, ACCEPT),
          Map.entry("计课时", ACCEPT),
          Map.entry("认可", ACCEPT),
          Map.entry("同意", ACCEPT),
          Map.entry("计入", ACCEPT),
          Map.entry(FORFEIT, FORFEIT),
          Map.entry("取消课时", FORFEIT),
          Map.entry("取消", FORFEIT),
          Map.entry("不认可", FORFEIT),
          Map.entry("不同意", FORFEIT),
          Map.entry(CLEAR, CLEAR),
          Map.entry("撤销", CLEAR));

  private final ListDesk desk;
  private final SheetTable table;

  private RulingRows(ListDesk desk) {
    this.desk = desk;
    this.table = desk.table();
  }

  /** Returns the layout. */
  static Layout layout() {
    return new FactList(
        "ruling-list",
        ImportKind.RULINGS,
        Set.of(RULING),
        (table, file) -> table.has(RULING) && (table.has("name") || table.has("staffNo")),
        RulingRows::new);
  }

  @Override
  public boolean readsRemarks() {
    return true;
  }

  @Override
  public void read(int row) {
    List<Settled> people = desk.people(row);
    if (people.isEmpty()) {
      desk.skip(row, "office.skip.nobody");
      return;
    }
    Settled date = desk.days().of(row);
    Settled ruling = ruling(row);
    String times = times(row);
    for (Settled person : people) {
      Map<String, Settled> parts = new LinkedHashMap<>();
      parts.put("date", date);
      parts.put("staffNo", person);
      parts.put(RULING, ruling);
      desk.put(
          desk.where(row, RULING, "name", "staffNo", "date", "reason", "time"),
          parts,
          Map.of("reason", desk.text(row, "reason", "note").orElse(""), "time", times));
    }
  }

  private Settled ruling(int row) {
    String text = table.text(row, RULING);
    String word = Plain.tight(text).toLowerCase(Locale.ROOT);
    Place where = table.place(row, RULING);
    if (WORDS.containsKey(word)) {
      return Settled.found(WORDS.getOrDefault(word, ""));
    }
    return desk.ask(
        Question.choice(
            "ruling:" + word,
            where,
            text,
            Phrase.of("office.ask.ruling", text),
            List.of(
                Choice.of(ACCEPT, "office.choice.accept"),
                Choice.of(FORFEIT, "office.choice.forfeit"),
                Choice.skip())));
  }

  private String times(int row) {
    String text = table.text(row, "time");
    if (NothingText.read(text).isPresent()) {
      return "";
    }
    return ClockText.read(text)
        .map(all -> all.stream().map(String::valueOf).collect(Collectors.joining(";")))
        .orElse(text); // which the import then refuses, with its cell
  }
}
