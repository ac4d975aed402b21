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
import afterclass.gateway.office.sheet.SheetTable;
import afterclass.gateway.office.value.CardText.Doubt;
import afterclass.gateway.office.value.Plain;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The reader of a card list's rows. */
final class CardRows {
  private static final String STOP = "stop";

  private final SheetTable table;
  private final CardCells cards;
  private final Clerk clerk;
  private final People people;
  private final CardBook book;
  private final CardDates firsts;
  private final CardEnds ends;
  private final CardRemarks remarks;

  CardRows(SheetTable table, Dates dates, CardCells cards, Clerk clerk, CardBook book) {
    this.table = table;
    this.cards = cards;
    this.clerk = clerk;
    this.book = book;
    this.firsts = new CardDates(table, dates, clerk);
    this.ends = new CardEnds(table, dates, clerk);
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
    Settled holder = holder(row, no, name);
    Settled number = cards.number(cell.get());
    Settled from = firsts.first(row, cell.get());
    take(row, holder, number, from);
  }

  /** Finds the holder; of a name that several people have, each of its cards may be another's. */
  private Settled holder(int row, String no, String name) {
    Place where = table.place(row, name.isEmpty() ? "staffNo" : "name");
    Optional<CardCell> old = CardCells.cell(table, "oldCard", row);
    String card =
        old.filter(each -> !each.card().number().isEmpty())
            .map(each -> each.card().number())
            .orElseGet(() -> CardCells.cell(table, "card", row).orElseThrow().card().number());
    return people.row(no, name, where, book.which(Plain.tight(name), card));
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
    Remarked said = remark.get();
    String until = said.to().equals(CardRemarks.OPEN) ? "" : said.to();
    Settled end = said.to().isEmpty() ? ends.end(row, number.value()) : Settled.found(until);
    if (end.state() == Settled.State.WAITING) {
      clerk.wait(1);
      return;
    }
    if (end.state() == Settled.State.SKIPPED || said.to().equals(Choice.SKIP)) {
      clerk.skip(table.grid().place(row), table.text(row, "name"), "office.skip.answered");
      return;
    }
    book.list(row(row, number.value(), holder.value(), said.from(), end.value()));
    if (said.oldFrom().equals(CardRemarks.NEW_ONLY)) {
      book.drop(said.old(), holder.value());
    } else if (!said.old().isEmpty()) {
      book.ended(row(row, said.old(), holder.value(), said.oldFrom(), said.oldTo()));
    }
    oldCard(row, holder.value(), from.value());
  }

  private void oldCard(int row, String holder, String from) {
    Optional<CardCell> old = CardCells.cell(table, "oldCard", row);
    if (old.isEmpty() || old.get().card().doubts().contains(Doubt.NONE)) {
      return;
    }
    Settled number = cards.number(old.get());
    if (number.state() == Settled.State.WAITING) {
      clerk.wait(1);
    } else if (number.isFound()) {
      String until = LocalDate.parse(from).minusDays(1).toString();
      book.replaced(
          row(row, number.value(), holder, "", until),
          table.place(row, "oldCard"),
          table.heading("oldCard"));
    }
  }

  private ReadRow row(int row, String card, String no, String from, String to) {
    Map<String, String> values = new LinkedHashMap<>();
    values.put("card", card);
    values.put("staffNo", no);
    values.put("from", from);
    if (!to.isEmpty() || table.has("to")) {
      values.put("to", to);
    }
    List<Place> where = new ArrayList<>();
    for (String column : List.of("card", "staffNo", "name", "from")) {
      if (table.has(column)) {
        where.add(table.place(row, column));
      }
    }
    return new ReadRow(where, values, false);
  }
}
