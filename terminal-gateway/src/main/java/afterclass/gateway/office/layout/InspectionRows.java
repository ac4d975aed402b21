package afterclass.gateway.office.layout;

import afterclass.gateway.i18n.Phrase;
import afterclass.gateway.office.lookup.Settled;
import afterclass.gateway.office.reading.Choice;
import afterclass.gateway.office.reading.Place;
import afterclass.gateway.office.reading.Question;
import afterclass.gateway.office.sheet.SheetTable;
import afterclass.gateway.office.value.PeopleText;
import afterclass.gateway.office.value.PeopleText.Person;
import afterclass.gateway.office.value.Plain;
import afterclass.gateway.office.value.ResultText;
import afterclass.gateway.roster.ImportKind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** The rows of a list of post inspections. */
final class InspectionRows implements ListReader {
  private static final String RESULT = "result";
  private static final Pattern PARTS = Pattern.compile("[,，;；、。\n]");

  private final ListDesk desk;
  private final SheetTable table;

  private InspectionRows(ListDesk desk) {
    this.desk = desk;
    this.table = desk.table();
  }

  /** Returns the layout. */
  static Layout layout() {
    return new FactList(
        "inspection-list",
        ImportKind.INSPECTIONS,
        Set.of(RESULT),
        (table, file) ->
            table.has(RESULT)
                && table.has("service")
                && (table.has("name") || table.has("staffNo")),
        InspectionRows::new);
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
    if (people.isEmpty()) {
      desk.skip(row, "office.skip.nobody");
      return;
    }
    Settled date = desk.days().of(row);
    Settled service = desk.service(row);
    List<Person> names = PeopleText.split(table.text(row, "name"), desk.people()::knows).people();
    for (int i = 0; i < people.size(); i++) {
      String name = names.size() == people.size() ? names.get(i).name() : "";
      Map<String, Settled> parts = new LinkedHashMap<>();
      parts.put("date", date);
      parts.put("staffNo", people.get(i));
      parts.put("service", service);
      parts.put(RESULT, result(row, name, people.size() > 1));
      desk.put(desk.where(row, RESULT, "name", "staffNo", "service", "date"), parts);
    }
    String note = table.text(row, "note");
    if (!note.isEmpty()) {
      desk.clerk().skip(table.place(row, "note"), note, "office.skip.remark");
    }
  }

  private Settled result(int row, String name, boolean several) {
    String text = table.text(row, RESULT);
    if (several) {
      Optional<String> own = own(text, name);
      if (own.isPresent()) {
        desk.clerk().notice(table.place(row, RESULT), text, "office.read.each-by-name");
        return one(row, own.get());
      }
    }
    return one(row, text);
  }

  /** Returns the words for one of several people: 程远到岗，杜鹃迟到. */
  private static Optional<String> own(String text, String name) {
    String other = null;
    boolean named = false;
    for (String part : PARTS.split(Plain.of(text), -1)) {
      String tight = Plain.tight(part);
      if (!name.isEmpty() && tight.contains(name)) {
        return Optional.of(tight.replace(name, ""));
      }
      named |= ResultText.read(tight).isEmpty() && !tight.isEmpty();
      boolean rest = tight.startsWith("其余") || tight.startsWith("其他");
      other = rest ? tight.replaceFirst("其[余他]人?(均|都)?", "") : other;
    }
    return named ? Optional.ofNullable(other) : Optional.empty();
  }

  private Settled one(int row, String text) {
    Place where = table.place(row, RESULT);
    Optional<ResultText> read = ResultText.read(text);
    if (read.isEmpty()) {
      return text.isBlank() ? blank(row, where) : word(text, where);
    }
    String note = table.text(row, "note");
    if (read.get() == ResultText.ABSENT && !note.isEmpty()) {
      return excused(text, note, where);
    }
    if (!Plain.tight(text).equals(plainWord(read.get()))) {
      desk.clerk().notice(where, text, "office.read.result", label(read.get()));
    }
    return Settled.found(read.get().code());
  }

  private static String plainWord(ResultText result) {
    return switch (result) {
      case PRESENT -> "在岗";
      case LATE -> "迟到";
      case ABSENT -> "不到岗";
    };
  }

  private static Phrase label(ResultText result) {
    return Phrase.of("office.choice." + result.code());
  }

  private Settled blank(int row, Place where) {
    String who = desk.text(row, "name", "staffNo").orElse("");
    return ask("result:", where, who, Phrase.of("office.ask.no-result"), ResultText.values());
  }

  private Settled word(String text, Place where) {
    String word = Plain.tight(text);
    return ask(
        "result:" + word, where, text, Phrase.of("office.ask.result", text), ResultText.values());
  }

  private Settled excused(String text, String note, Place where) {
    return ask(
        "excuse:" + note,
        where,
        text + " " + note,
        Phrase.of("office.ask.excuse", note),
        ResultText.ABSENT,
        ResultText.PRESENT);
  }

  private Settled ask(String id, Place where, String found, Phrase ask, ResultText... results) {
    List<Choice> choices = new ArrayList<>();
    for (ResultText result : results) {
      choices.add(new Choice(result.code(), label(result)));
    }
    choices.add(Choice.skip());
    return desk.ask(Question.choice(id, where, found, ask, choices));
  }
}
