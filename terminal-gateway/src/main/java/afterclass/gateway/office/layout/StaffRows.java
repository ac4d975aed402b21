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
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The reader of a staff list's rows. */
final class StaffRows {
  /** A first day further ahead than these months is asked about. */
  private static final int MONTHS_AHEAD = 3;

  private final SheetTable table;
  private final Dates dates;
  private final Clerk clerk;
  private final Map<String, Set<String>> numbers = new HashMap<>();

  private final StaffZeros zeros;
  private final StaffLeavers leavers;

  StaffRows(SheetTable table, Dates dates, List<Integer> rows, Clerk clerk) {
    this.table = table;
    this.dates = dates;
    this.clerk = clerk;
    this.zeros = StaffZeros.of(table, rows);
    this.leavers = new StaffLeavers(table, dates, clerk);
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
    String no = cased(number.value(), row);
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
      otherNumber(row, no, name);
    }
    return answer.isPresent() && answer.get().equals(name);
  }

  private void numberless(int row, Optional<NameRead> name) {
    boolean person = name.isPresent() && !name.get().name().isEmpty();
    if (person) {
      withoutNumber(row, name.orElseThrow());
    } else {
      clerk.skip(table.grid().place(row), table.grid().beginning(row), "office.skip.nobody");
    }
  }

  /** Asks for the number of somebody who has none in the list. */
  private void withoutNumber(int row, NameRead name) {
    Question question =
        Question.choice(
                "no-number:" + name.name(),
                table.place(row, "staffNo"),
                name.name(),
                Phrase.of("office.ask.no-number", name.name()),
                List.of(Choice.skipPerson()))
            .or(Question.Form.NUMBER);
    numbered(row, name, Settled.of(clerk.ask(question)));
  }

  /** Asks for the right number of somebody beside whom that of another stands. */
  private void otherNumber(int row, String no, String name) {
    Question question =
        Question.choice(
                "number-of:" + name + ":" + no,
                table.place(row, "staffNo"),
                no + " " + name,
                Phrase.of("office.ask.other-number", no, name),
                List.of(Choice.skipPerson()))
            .or(Question.Form.NUMBER)
            .proposing(Choice.SKIP)
            .optional();
    NameText.read(table.text(row, "name"))
        .ifPresent(read -> numbered(row, read, Settled.of(clerk.ask(question))));
  }

  private void numbered(int row, NameRead name, Settled number) {
    if (number.state() == Settled.State.WAITING) {
      clerk.wait(1);
    } else if (number.isFound()) {
      dated(row, number.value(), whole(row, name));
    } else {
      clerk.skip(table.grid().place(row), name.name(), "office.skip.answered");
    }
  }

  /** Returns a number with capital letters if the others of the list have the same ones. */
  private String cased(String no, int row) {
    String upper = no.toUpperCase(Locale.ROOT);
    String letters = upper.replaceAll("[0-9].*", "");
    boolean others =
        !upper.equals(no)
            && numbers.keySet().stream()
                .anyMatch(each -> !each.equals(no) && each.startsWith(letters));
    if (others) {
      clerk.notice(table.place(row, "staffNo"), no, "office.read.staff-no-case", upper);
    }
    return others ? upper : no;
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
    Settled left = leavers.left(row, no, name);
    String remark = table.text(row, "note");
    if (!Leavers.says(remark) && !Leavers.away(remark)) {
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
    Settled known = date.isFound() && column.equals("from") ? past(row, date) : date;
    values.put(column, known.value());
    return known.state() != Settled.State.WAITING;
  }

  /** Asks about a first day far ahead, which may be a slip of the pen. */
  private Settled past(int row, Settled date) {
    LocalDate first = LocalDate.parse(date.value());
    if (!first.isAfter(clerk.school().today().plusMonths(MONTHS_AHEAD))) {
      return date;
    }
    Question question =
        Question.choice(
                "ahead:" + date.value(),
                table.place(row, "from"),
                date.value(),
                Phrase.of("office.ask.ahead", table.heading("from"), date.value()),
                List.of(
                    Choice.of(date.value(), "office.choice.right-date", date.value()),
                    Choice.of(Choice.SKIP, "office.choice.blank")))
            .or(Question.Form.DATE);
    return Settled.of(clerk.ask(question));
  }
}
