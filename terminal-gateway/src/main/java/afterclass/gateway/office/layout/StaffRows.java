package afterclass.gateway.office.layout;

import afterclass.gateway.i18n.Phrase;
import afterclass.gateway.office.lookup.Dates;
import afterclass.gateway.office.lookup.Leavers;
import afterclass.gateway.office.lookup.Remarks;
import afterclass.gateway.office.lookup.Settled;
import afterclass.gateway.office.reading.Choice;
import afterclass.gateway.office.reading.Clerk;
import afterclass.gateway.office.reading.Place;
import afterclass.gateway.office.reading.Question;
import afterclass.gateway.office.sheet.GridCell;
import afterclass.gateway.office.sheet.SheetTable;
import afterclass.gateway.office.value.NameText;
import afterclass.gateway.office.value.NameText.NameRead;
import afterclass.gateway.office.value.NothingText;
import afterclass.gateway.office.value.Plain;
import afterclass.gateway.office.value.StaffNoText;
import afterclass.gateway.office.value.When;
import afterclass.gateway.office.value.WhenText;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The reader of a staff list's rows. */
final class StaffRows {
  private static final String NO_END = "no-end";

  private final SheetTable table;
  private final Dates dates;
  private final Clerk clerk;
  private final Map<String, Set<String>> numbers = new HashMap<>();

  private final StaffZeros zeros;

  StaffRows(SheetTable table, Dates dates, List<Integer> rows, Clerk clerk) {
    this.table = table;
    this.dates = dates;
    this.clerk = clerk;
    this.zeros = StaffZeros.of(table, rows);
    for (int row : rows) {
      String no = StaffNoText.read(table.text(row, "staffNo")).orElse("");
      NameText.read(table.text(row, "name"))
          .ifPresent(
              name -> numbers.computeIfAbsent(no, key -> new LinkedHashSet<>()).add(name.name()));
    }
  }

  /** Reads a row. */
  void read(int row) {
    Settled number = zeros.whole(StaffNoText.read(table.text(row, "staffNo")).orElse(""), clerk);
    if (!number.isFound()) {
      clerk.wait(number.state() == Settled.State.WAITING ? 1 : 0);
      return;
    }
    String no = number.value();
    Optional<NameRead> name = NameText.read(table.text(row, "name"));
    if (no.isEmpty()) {
      numberless(row, name);
      return;
    }
    if (name.isEmpty()) {
      wrong(row, "name", "office-name");
      return;
    }
    if (!bearer(row, no, name.get().name())) {
      return;
    }
    tellName(row, name.get());
    dated(row, no, whole(row, name.get()));
  }

  /** Returns whether a number is that of a row's person; asks if it stands beside several names. */
  private boolean bearer(int row, String no, String name) {
    Set<String> names = numbers.getOrDefault(no, Set.of());
    if (names.size() < 2) {
      return true;
    }
    List<Choice> choices = new ArrayList<>();
    names.forEach(each -> choices.add(Choice.same(each, each)));
    choices.add(Choice.of(Choice.SKIP, "office.choice.neither"));
    String all = String.join("、", names);
    Optional<String> answer =
        clerk.ask(
            Question.choice(
                "number-twice:" + no,
                table.place(row, "staffNo"),
                no + " " + all,
                Phrase.of("office.ask.number-twice", no, all),
                choices));
    if (answer.isEmpty()) {
      clerk.wait(1);
    } else if (!answer.get().equals(name)) {
      clerk.skip(table.grid().place(row), name, "office.skip.answered");
    }
    return answer.isPresent() && answer.get().equals(name);
  }

  private void numberless(int row, Optional<NameRead> name) {
    boolean person = name.isPresent() && !name.get().name().isEmpty();
    if (person) {
      wrong(row, "staffNo", "filled");
    } else {
      clerk.skip(table.grid().place(row), table.grid().beginning(row), "office.skip.nobody");
    }
  }

  private void wrong(int row, String column, String word) {
    clerk.problem(table.place(row, column), table.heading(column), table.text(row, column), word);
  }

  /** Returns the name, with the number or letter by which a list tells people of one name apart. */
  private String whole(int row, NameRead name) {
    return numbered(row, name) ? Plain.tight(table.text(row, "name")) : name.spoken();
  }

  private boolean numbered(int row, NameRead name) {
    String written = Plain.tight(table.text(row, "name"));
    return !name.remark().isEmpty() && written.equals(name.spoken() + name.remark());
  }

  private void tellName(int row, NameRead name) {
    String written = table.text(row, "name");
    if (numbered(row, name)) {
      return;
    }
    if (!name.remark().isEmpty()) {
      clerk.notice(
          table.place(row, "name"),
          written,
          "office.read.person-remark",
          name.name(),
          name.remark());
    } else if (!written.equals(name.spoken())) {
      clerk.notice(List.of(table.place(row, "name")), "", Phrase.of("office.read.name-blanks"));
    }
  }

  private void dated(int row, String no, String name) {
    Map<String, String> values = new LinkedHashMap<>();
    values.put("staffNo", no);
    values.put("name", name);
    String site = table.text(row, "site");
    if (!site.isEmpty()) {
      values.put("site", site);
    }
    boolean begun = date(row, "from", values);
    boolean ready = date(row, "to", values) && begun;
    Settled left = left(row, no, name);
    String remark = table.text(row, "note");
    if (!Leavers.says(remark)) {
      Remarks.show(table.place(row, "note"), remark, clerk);
    }
    if (left.state() == Settled.State.SKIPPED) {
      clerk.skip(table.grid().place(row), name, "office.skip.answered");
      return;
    }
    if (!ready || left.state() == Settled.State.WAITING) {
      clerk.wait(1);
      return;
    }
    if (!left.value().isEmpty()) {
      values.put("to", left.value());
    }
    List<Place> where = new ArrayList<>();
    for (String column : List.of("staffNo", "name", "from", "to")) {
      if (table.has(column)) {
        where.add(table.place(row, column));
      }
    }
    clerk.row(where, values);
  }

  /** Reads a date into a row's values; returns whether it is known. */
  private boolean date(int row, String column, Map<String, String> values) {
    Optional<GridCell> cell = table.cell(row, column);
    if (cell.isEmpty()) {
      return true;
    }
    if (NothingText.isNone(cell.get().text()) || cell.get().blank()) {
      values.put(column, "");
      return true;
    }
    Settled date =
        column.equals("to")
            ? dates.last(cell.get(), table.place(row, column), table.heading(column))
            : dates.one(cell.get(), table.place(row, column), table.heading(column));
    if (date.state() == Settled.State.SKIPPED) {
      values.put(column, "");
      return true;
    }
    values.put(column, date.value());
    return date.isFound();
  }

  /** Asks about somebody who has left by the remark; the value is the last date, or empty. */
  private Settled left(int row, String no, String name) {
    if (!table.text(row, "to").isEmpty()) {
      return Settled.found("");
    }
    for (int column = table.left(); column <= table.right(); column++) {
      String text = Plain.of(table.grid().text(row, column));
      if (Leavers.says(text)) {
        return ask(no, name, text, table.grid().place(row, column));
      }
    }
    return Settled.found("");
  }

  /** Returns the day that a remark names as the last; of a month without a day, its last day. */
  private static LocalDate last(When when) {
    LocalDate date = when.spans().get(0).from();
    return when.doubts().contains(When.Doubt.MONTH_ONLY)
        ? date.withDayOfMonth(date.lengthOfMonth())
        : date;
  }

  private Settled ask(String no, String name, String remark, Place where) {
    Optional<LocalDate> date =
        WhenText.find(remark, dates.guide())
            .filter(when -> !when.isOpen() && !when.spans().isEmpty())
            .map(StaffRows::last);
    List<Choice> choices = new ArrayList<>();
    date.ifPresent(last -> choices.add(Choice.of(last.toString(), "office.choice.left-on", last)));
    choices.add(Choice.of(NO_END, "office.choice.left-open"));
    choices.add(Choice.skip());
    Question question =
        Question.choice(
                "left:" + no, where, remark, Phrase.of("office.ask.left", name, remark), choices)
            .or(Question.Form.DATE);
    return clerk
        .ask(question)
        .map(
            value ->
                switch (value) {
                  case Choice.SKIP -> Settled.SKIPPED;
                  case NO_END -> Settled.found("");
                  default -> Settled.found(value);
                })
        .orElse(Settled.WAITING);
  }
}
