package afterclass.gateway.office.layout;

import afterclass.gateway.i18n.Phrase;
import afterclass.gateway.office.lookup.Settled;
import afterclass.gateway.office.reading.Choice;
import afterclass.gateway.office.reading.Clerk;
import afterclass.gateway.office.reading.Place;
import afterclass.gateway.office.reading.Question;
import afterclass.gateway.office.sheet.GridCell;
import afterclass.gateway.office.sheet.SheetTable;
import afterclass.gateway.office.value.CardText;
import afterclass.gateway.office.value.CardText.Doubt;
import afterclass.gateway.office.value.Plain;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;

/**
 * The card numbers of a sheet. Whether short ones have lost their leading zeros is decided by all
 * of them together, and by the office.
 */
final class CardCells {
  /** Number of digits that a reader sends. */
  private static final int FULL = 10;

  /** Fewer digits than these are a school's own numbers. */
  private static final int SHORTEST = 6;

  private static final int MOST_SHOWN = 8;
  private static final int KEPT_DIGITS = 15;
  private static final String PAD = "pad";
  private static final String KEEP = "keep";

  /** A cell with a card number. */
  record CardCell(Place place, CardText card) {}

  private final Clerk clerk;
  private final List<Place> shorts = new ArrayList<>();
  private final String found;
  private final int all;
  private final boolean tens;

  /**
   * Creates the numbers of a sheet.
   *
   * @param cells all cells of its card columns
   */
  CardCells(Clerk clerk, List<CardCell> cells) {
    this.clerk = clerk;
    List<String> found = new ArrayList<>();
    this.all = cells.size();
    long full = cells.stream().filter(cell -> isTen(cell.card().number())).count();
    this.tens = full > 2 && 2 * full > cells.size();
    for (CardCell cell : cells) {
      if (isShort(cell.card())) {
        shorts.add(cell.place());
        found.add(cell.card().number());
      }
    }
    this.found = String.join("、", found.stream().limit(MOST_SHOWN).toList());
  }

  /** Returns a row's card number in a column; empty if the table has no such column. */
  static Optional<CardCell> cell(SheetTable table, String column, int row) {
    Optional<CardCell> written =
        table.cell(row, column).map(cell -> new CardCell(table.place(row, column), read(cell)));
    return column.equals("card") ? withFace(table, row, written) : written;
  }

  /** Compares a card's number with the two parts printed on it, if a column has them. */
  private static Optional<CardCell> withFace(
      SheetTable table, int row, Optional<CardCell> written) {
    Optional<GridCell> cell = table.cell(row, "face").filter(each -> !each.blank());
    if (cell.isEmpty()) {
      return written;
    }
    CardText face = read(cell.get());
    boolean alone = written.isEmpty() || table.text(row, "card").isEmpty();
    return alone
        ? Optional.of(new CardCell(table.place(row, "face"), face))
        : written.map(card -> new CardCell(card.place(), card.card().withFace(face)));
  }

  /** Reads a cell; a spreadsheet keeps fifteen digits of a number, so longer ones are damaged. */
  private static CardText read(GridCell cell) {
    CardText card = CardText.read(cell.text(), cell.number());
    return cell.number() && card.number().length() > KEPT_DIGITS
        ? new CardText("", List.of(), EnumSet.of(Doubt.LOST), "")
        : card;
  }

  private static boolean isTen(String number) {
    return number.length() == FULL && Plain.isDigits(number);
  }

  private static boolean isShort(CardText card) {
    return card.doubts().contains(Doubt.SHORT) && card.number().length() >= SHORTEST;
  }

  /** Finds the number of a card, ten digits if the office says that zeros were lost. */
  Settled number(CardCell cell) {
    CardText card = cell.card();
    if (card.doubts().contains(Doubt.MISREAD)) {
      return unlike(cell, card.candidates().get(0), "office.ask.card-letter");
    }
    if (tens && !isShort(card) && !card.number().isEmpty() && !isTen(card.number())) {
      return unlike(cell, card.number(), "office.ask.card-length");
    }
    if (card.doubts().contains(Doubt.MISMATCH) || card.doubts().contains(Doubt.SEVERAL)) {
      return several(cell);
    }
    if (isShort(card)) {
      return padded(card.number());
    }
    if (card.doubts().contains(Doubt.COMPUTED)) {
      clerk.notice(cell.place(), card.number(), "office.read.card-computed", card.number());
    } else if (!card.remark().isEmpty()) {
      clerk.notice(cell.place(), card.remark(), "office.read.card-remark", card.number());
    }
    return Settled.found(card.number());
  }

  /** Returns a number that stands in a remark, with zeros as the others. */
  Settled padded(String digits) {
    if (digits.length() >= FULL || digits.length() < SHORTEST || shorts.isEmpty()) {
      return Settled.found(digits);
    }
    Question question =
        Question.choice(
                "zeros",
                shorts.get(0),
                found,
                Phrase.of("office.ask.card-zeros", shorts.size(), all),
                List.of(
                    Choice.of(PAD, "office.choice.pad"),
                    Choice.of(KEEP, "office.choice.keep"),
                    Choice.skip()))
            .at(shorts)
            .proposing(PAD);
    return clerk
        .ask(question)
        .map(
            value ->
                switch (value) {
                  case PAD -> Settled.found("0".repeat(FULL - digits.length()) + digits);
                  case KEEP -> Settled.found(digits);
                  default -> Settled.SKIPPED;
                })
        .orElse(Settled.WAITING);
  }

  /** Asks about a number that does not look like the others. */
  private Settled unlike(CardCell cell, String number, String ask) {
    Question question =
        Question.choice(
                "card:" + number,
                cell.place(),
                number,
                Phrase.of(ask, number, FULL),
                List.of(
                    Choice.of(number, "office.choice.card", number),
                    Choice.of(Choice.SKIP, "office.choice.skip-row")))
            .or(Question.Form.NUMBER);
    return Settled.of(clerk.ask(question));
  }

  private Settled several(CardCell cell) {
    CardText card = cell.card();
    List<Choice> choices = new ArrayList<>();
    boolean parts = card.doubts().contains(Doubt.MISMATCH) && card.candidates().size() == 2;
    for (int i = 0; i < card.candidates().size(); i++) {
      String number = card.candidates().get(i);
      String key =
          !parts
              ? "office.choice.card"
              : i > 0
                  ? "office.choice.two-parts"
                  : isTen(number) ? "office.choice.ten-digits" : "office.choice.card";
      choices.add(Choice.of(number, key, number));
    }
    choices.add(Choice.of(Choice.SKIP, "office.choice.skip-row"));
    String key = parts ? "office.ask.card-mismatch" : "office.ask.card-several";
    String written = String.join(" ", card.candidates());
    Question question =
        Question.choice("card:" + written, cell.place(), written, Phrase.of(key, written), choices)
            .or(Question.Form.NUMBER);
    return Settled.of(clerk.ask(question));
  }
}
