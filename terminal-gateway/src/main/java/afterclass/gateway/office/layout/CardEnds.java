package afterclass.gateway.office.layout;

import afterclass.gateway.i18n.Phrase;
import afterclass.gateway.office.lookup.Dates;
import afterclass.gateway.office.lookup.Settled;
import afterclass.gateway.office.reading.Choice;
import afterclass.gateway.office.reading.Clerk;
import afterclass.gateway.office.reading.Question;
import afterclass.gateway.office.sheet.GridCell;
import afterclass.gateway.office.sheet.SheetTable;
import afterclass.gateway.office.value.Plain;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The reader of what a list says of the end of a card: the day on which it was given back, its
 * state (注销, 挂失, 停用), and until when it is valid. A state that is not plainly in use is asked
 * about.
 */
final class CardEnds {
  private static final String STATED = "stated";
  private static final String GOES_ON = "goes-on";
  private static final String NONE = "none";

  /** States of cards in use. */
  private static final Pattern IN_USE =
      Pattern.compile(
          "(正常|在用|使用|有效|可用|生效|已?启用|已?激活|已?开通|已?开卡|已?制卡|已?下发|已?发[放卡]?|已?领[取卡用]?|未?解挂|已解挂"
              + "|未挂失|未注销|未停用|新[卡办增]?|补[卡办]|换[卡新])(使用|中|状态|卡)?");

  private final SheetTable table;
  private final Dates dates;
  private final Clerk clerk;

  CardEnds(SheetTable table, Dates dates, Clerk clerk) {
    this.table = table;
    this.dates = dates;
    this.clerk = clerk;
  }

  /** Returns the last date of a row's card, empty if it is open; what waits or is left out. */
  Settled end(int row, String card) {
    if (CardDates.filled(table, row, "to")) {
      Settled date = date(row, "to");
      return date.state() == Settled.State.SKIPPED ? Settled.found("") : date;
    }
    String state = Plain.tight(table.text(row, "state"));
    if (CardDates.filled(table, row, "state") && !IN_USE.matcher(state).matches()) {
      return stated(row, card, state);
    }
    return CardDates.filled(table, row, "validTo") ? valid(row) : Settled.found("");
  }

  private Settled date(int row, String column) {
    GridCell cell = table.cell(row, column).orElseThrow();
    return dates.last(cell, table.place(row, column), table.heading(column));
  }

  /** Asks about a card in a state; once for the cards whose last date is in the table. */
  private Settled stated(int row, String card, String state) {
    Settled valid =
        CardDates.filled(table, row, "validTo") ? date(row, "validTo") : Settled.SKIPPED;
    if (valid.state() == Settled.State.WAITING) {
      return valid;
    }
    boolean over = valid.isFound() && isPast(valid.value());
    List<Choice> choices = new ArrayList<>();
    if (over) {
      choices.add(Choice.of(STATED, "office.choice.card-stated", table.heading("validTo")));
    }
    choices.add(Choice.of(GOES_ON, "office.choice.card-goes-on"));
    choices.add(Choice.of(Choice.SKIP, "office.choice.skip-row"));
    String found = (table.text(row, "name") + " " + state + " " + valid.value()).strip();
    Question question =
        Question.choice(
                "card-state:" + state + (over || isUsual(state) ? "" : ":" + card),
                table.place(row, "state"),
                found,
                over
                    ? Phrase.of("office.ask.card-state", state, table.heading("validTo"))
                    : Phrase.of("office.ask.card-state-open", state, card),
                choices)
            .or(Question.Form.DATE);
    return settled(clerk.ask(question), valid.value());
  }

  private boolean isPast(String date) {
    return date.compareTo(clerk.school().today().toString()) <= 0;
  }

  /** Returns whether most rows of the table have a state: one answer is enough for it. */
  private boolean isUsual(String state) {
    int same = 0;
    int all = 0;
    for (int row = table.bodyTop(); row <= table.bottom(); row++) {
      String text = Plain.tight(table.text(row, "state"));
      same += text.equals(state) ? 1 : 0;
      all += text.isEmpty() ? 0 : 1;
    }
    return 2 * same > all && same > 2;
  }

  /** Asks once whether the dates until which cards are valid are their last ones. */
  private Settled valid(int row) {
    Settled valid = date(row, "validTo");
    if (!valid.isFound()) {
      return valid.state() == Settled.State.SKIPPED ? Settled.found("") : valid;
    }
    boolean past = isPast(valid.value());
    String heading = table.heading("validTo");
    List<Choice> choices = new ArrayList<>();
    choices.add(Choice.of(NONE, "office.choice.card-no-end"));
    choices.add(Choice.of(STATED, "office.choice.card-stated", heading));
    if (past) {
      choices.add(Choice.of(Choice.SKIP, "office.choice.skip-row"));
    }
    Question question =
        Question.choice(
                past ? "valid-to:" + valid.value() : "valid-to",
                table.place(row, "validTo"),
                valid.value(),
                Phrase.of("office.ask.valid-to", heading, valid.value()),
                choices)
            .proposing(past ? STATED : NONE);
    return settled(clerk.ask(question), valid.value());
  }

  private static Settled settled(Optional<String> answer, String stated) {
    return answer
        .map(
            value ->
                switch (value) {
                  case STATED -> Settled.found(stated);
                  case GOES_ON, NONE -> Settled.found("");
                  case Choice.SKIP -> Settled.SKIPPED;
                  default -> Settled.found(value);
                })
        .orElse(Settled.WAITING);
  }
}
