package afterclass.gateway.office.layout;

import afterclass.gateway.i18n.Phrase;
import afterclass.gateway.office.layout.CardCells.CardCell;
import afterclass.gateway.office.layout.CardRemarks.Remarked;
import afterclass.gateway.office.lookup.Dates;
import afterclass.gateway.office.lookup.People;
import afterclass.gateway.office.lookup.Settled;
import afterclass.gateway.office.reading.Choice;
import afterclass.gateway.office.reading.Clerk;
import afterclass.gateway.office.reading.Place;
import afterclass.gateway.office.reading.Question;
import afterclass.gateway.office.reading.ReadRow;
import afterclass.gateway.office.sheet.GridCell;
import afterclass.gateway.office.sheet.SheetTable;
import afterclass.gateway.office.value.CardText.Doubt;
import afterclass.gateway.office.value.NothingText;
import afterclass.gateway.office.value.WhenText;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** The reader of a card list's rows. */
final class CardRows {
  private static final String STOP = "stop";

  /** Words beside a number whose date is the card's first. */
  private static final Pattern HANDED_OUT = Pattern.compile("[补换办领发启起]");

  /** Words of a title whose date is the first of the cards. */
  private static final Pattern BEGINS = Pattern.compile("启用|发放|发卡|领取|领卡|生效|起用|开始|起");

  /** Words of a title whose date is that of the list itself. */
  private static final Pattern OF_THE_LIST = Pattern.compile("制表|填表|打印|统计|截止|截至");

  private final SheetTable table;
  private final Dates dates;
  private final CardCells cards;
  private final Clerk clerk;
  private final People people;
  private final List<ReadRow> taken;
  private final CardRemarks remarks;

  CardRows(SheetTable table, Dates dates, CardCells cards, Clerk clerk, List<ReadRow> taken) {
    this.table = table;
    this.dates = dates;
    this.cards = cards;
    this.clerk = clerk;
    this.taken = taken;
    this.people = new People(clerk);
    this.remarks = new CardRemarks(table, dates, cards, clerk);
  }

  /** Reads a row. */
  void read(int row) {
    String no = table.text(row, "staffNo");
    String name = table.text(row, "name");
    Optional<CardCell> cell = CardCells.cell(table, "card", row);
    if (cell.isEmpty() || (no.isEmpty() && name.isEmpty())) {
      clerk.skip(table.grid().place(row), table.grid().beginning(row), "office.skip.nobody");
      return;
    }
    if (cell.get().card().doubts().contains(Doubt.NONE)) {
      cardless(row);
      return;
    }
    boolean lost = cell.get().card().doubts().contains(Doubt.LOST);
    boolean none = cell.get().card().number().isEmpty() && cell.get().card().candidates().isEmpty();
    if (lost || none) {
      String word = lost ? "office-card-lost" : "office-card";
      clerk.problem(cell.get().place(), table.heading("card"), table.text(row, "card"), word);
      return;
    }
    Settled holder = people.row(no, name, table.place(row, name.isEmpty() ? "staffNo" : "name"));
    Settled number = cards.number(cell.get());
    Settled from = noted(cell.get()).or(() -> Optional.of(from(row))).get();
    take(row, holder, number, from);
  }

  private void cardless(int row) {
    Question question =
        Question.choice(
            "none",
            table.place(row, "card"),
            "",
            Phrase.of("office.ask.no-card"),
            List.of(
                Choice.of(Choice.SKIP, "office.choice.pass"),
                Choice.of(STOP, "office.choice.stop")));
    Optional<String> answer = clerk.ask(question);
    if (answer.isEmpty()) {
      clerk.wait(1);
    } else if (answer.get().equals(STOP)) {
      clerk.problem(table.place(row, "card"), table.heading("card"), "", "filled");
    } else {
      clerk.skip(table.grid().place(row), table.text(row, "name"), "office.skip.answered");
    }
  }

  /** Returns the date that stands beside a card's number, such as 9月18日补: its first one. */
  private Optional<Settled> noted(CardCell cell) {
    String remark = cell.card().remark();
    Optional<LocalDate> date =
        HANDED_OUT.matcher(remark).find()
            ? WhenText.find(remark, dates.guide())
                .filter(when -> when.doubts().isEmpty() && when.spans().size() == 1)
                .map(when -> when.spans().get(0).from())
            : Optional.empty();
    date.ifPresent(
        first -> clerk.notice(cell.place(), cell.card().remark(), "office.read.card-noted", first));
    return date.map(first -> Settled.found(first.toString()));
  }

  /** Returns the first date of a row's card; asks once for all rows that have none. */
  private Settled from(int row) {
    Optional<GridCell> cell = table.cell(row, "from");
    if (cell.isPresent() && !cell.get().blank() && !NothingText.isNone(cell.get().text())) {
      return dates.one(cell.get(), table.place(row, "from"), table.heading("from"));
    }
    Optional<LocalDate> titled = titled();
    if (titled.isPresent()) {
      return Settled.found(titled.get().toString());
    }
    Question question =
        Question.choice(
                "card-from",
                table.place(row, "card"),
                "",
                Phrase.of("office.ask.card-from"),
                List.of(
                    Choice.same(
                        clerk.school().today().toString(), clerk.school().today().toString()),
                    Choice.skip()))
            .or(Question.Form.DATE);
    return Settled.of(clerk.ask(question));
  }

  /** Returns the one date that a title names, such as 2026年9月1日启用. */
  private Optional<LocalDate> titled() {
    for (String title : table.titles()) {
      if (!BEGINS.matcher(title).find() || OF_THE_LIST.matcher(title).find()) {
        continue;
      }
      Optional<LocalDate> date =
          WhenText.find(title, dates.guide())
              .filter(when -> when.doubts().isEmpty() && when.spans().size() == 1)
              .map(when -> when.spans().get(0).from());
      if (date.isPresent()) {
        clerk.notice(table.grid().place(0), title, "office.read.card-from", date.get());
        return date;
      }
    }
    return Optional.empty();
  }

  private void take(int row, Settled holder, Settled number, Settled from) {
    List<Settled> all = List.of(holder, number, from);
    if (all.contains(Settled.SKIPPED)) {
      clerk.skip(table.grid().place(row), table.text(row, "name"), "office.skip.answered");
      return;
    }
    if (all.contains(Settled.WAITING)) {
      remarks.read(row, "", from.value());
      clerk.wait(1);
      return;
    }
    Optional<Remarked> remark = remarks.read(row, number.value(), from.value());
    if (remark.isEmpty()) {
      clerk.wait(1);
      return;
    }
    put(row, number.value(), holder.value(), remark.get().from(), remark.get().to());
    if (!remark.get().old().isEmpty()) {
      put(row, remark.get().old(), holder.value(), remark.get().oldFrom(), remark.get().oldTo());
    }
    oldCard(row, holder.value(), from.value());
  }

  /** Asks once for the column of old cards from which date they held; they end the day before. */
  private void oldCard(int row, String holder, String from) {
    Optional<CardCell> old = CardCells.cell(table, "oldCard", row);
    if (old.isEmpty() || old.get().card().doubts().contains(Doubt.NONE)) {
      return;
    }
    Place where = table.place(row, "oldCard");
    String heading = table.heading("oldCard");
    Question question =
        Question.choice(
                "old-cards",
                where,
                heading,
                Phrase.of("office.ask.old-cards", heading),
                List.of(Choice.of(CardRemarks.NEW_ONLY, "office.choice.no-old-card")))
            .or(Question.Form.DATE);
    Optional<String> answer = clerk.ask(question);
    Settled number = cards.number(old.get());
    if (answer.isEmpty() || number.state() == Settled.State.WAITING) {
      clerk.wait(1);
    } else if (!answer.get().equals(CardRemarks.NEW_ONLY) && number.isFound()) {
      put(row, number.value(), holder, answer.get(), LocalDate.parse(from).minusDays(1).toString());
    }
  }

  private void put(int row, String card, String no, String from, String to) {
    Map<String, String> values = new LinkedHashMap<>();
    values.put("card", card);
    values.put("staffNo", no);
    values.put("from", from);
    String end = to.isEmpty() ? end(row) : to;
    if (!end.isEmpty() || table.has("to")) {
      values.put("to", end);
    }
    List<Place> where = new ArrayList<>();
    for (String column : List.of("card", "staffNo", "name", "from")) {
      if (table.has(column)) {
        where.add(table.place(row, column));
      }
    }
    taken.add(new ReadRow(where, values, false));
  }

  private String end(int row) {
    return table
        .cell(row, "to")
        .filter(cell -> !cell.blank() && !NothingText.isNone(cell.text()))
        .map(cell -> dates.one(cell, table.place(row, "to"), table.heading("to")).value())
        .orElse("");
  }
}
