package afterclass.gateway.office.layout;

import afterclass.gateway.i18n.Phrase;
import afterclass.gateway.office.layout.CardRemarks.Remarked;
import afterclass.gateway.office.lookup.Dates;
import afterclass.gateway.office.lookup.Remarks;
import afterclass.gateway.office.lookup.Settled;
import afterclass.gateway.office.reading.Choice;
import afterclass.gateway.office.reading.Clerk;
import afterclass.gateway.office.reading.Place;
import afterclass.gateway.office.reading.Question;
import afterclass.gateway.office.sheet.SheetTable;
import afterclass.gateway.office.value.CardRemark;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The reader of remarks beside cards: which one was lost, replaced or given back, and when. */
final class CardRemarks {
  static final String NEW_ONLY = "new-only";

  /** A last date that says that the card goes on, whatever its state. */
  static final String OPEN = "open";

  private static final String OLD_TOO = "old-too";

  private final SheetTable table;
  private final Dates dates;
  private final CardCells cards;
  private final Clerk clerk;

  CardRemarks(SheetTable table, Dates dates, CardCells cards, Clerk clerk) {
    this.table = table;
    this.dates = dates;
    this.cards = cards;
    this.clerk = clerk;
  }

  /**
   * What a remark makes of a row: its dates, and the card that came before, which is not to be
   * registered if its first date is {@link #NEW_ONLY}. A last date {@code skip} leaves the row out.
   */
  record Remarked(String from, String to, String old, String oldFrom, String oldTo) {}

  /** Reads a row's remark; empty while a question about it is open. */
  Optional<Remarked> read(int row, String card, String from) {
    Remarked plain = new Remarked(from, "", "", "", "");
    Optional<CardRemark> remark = CardRemark.read(table.text(row, "note"), dates.guide());
    if (remark.isEmpty()) {
      Remarks.show(table.place(row, "note"), table.text(row, "note"), clerk);
      return Optional.of(plain);
    }
    Place where = table.place(row, "note");
    return remark.get().oldCard().isEmpty() || remark.get().oldCard().equals(card)
        ? ended(remark.get(), plain, where)
        : replaced(remark.get(), plain, where);
  }

  /** Asks whether the card in a row that is said to be lost or given back has ended. */
  private Optional<Remarked> ended(CardRemark remark, Remarked plain, Place where) {
    if (remark.events().contains(CardRemark.Event.REPLACED)) {
      clerk.notice(where, remark.written(), "office.read.card-replaced");
      return Optional.of(plain);
    }
    List<Choice> choices = new ArrayList<>();
    LocalDate date = remark.date();
    if (date != null) {
      choices.add(Choice.of(date.toString(), "office.choice.card-until", date));
      if (remark.events().contains(CardRemark.Event.LOST)) {
        LocalDate before = date.minusDays(1);
        choices.add(Choice.of(before.toString(), "office.choice.card-until", before));
      }
    }
    choices.add(Choice.of(NEW_ONLY, "office.choice.card-goes-on"));
    choices.add(Choice.of(Choice.SKIP, "office.choice.skip-row"));
    Question question =
        Question.choice(
                "card-ended:" + remark.written(),
                where,
                remark.written(),
                Phrase.of("office.ask.card-ended", remark.written()),
                choices)
            .or(Question.Form.DATE);
    return clerk
        .ask(question)
        .map(
            value -> new Remarked(plain.from(), value.equals(NEW_ONLY) ? OPEN : value, "", "", ""));
  }

  /** Asks whether the card that a row's card replaced is to be registered until then. */
  private Optional<Remarked> replaced(CardRemark remark, Remarked plain, Place where) {
    Settled old = cards.padded(remark.oldCard());
    LocalDate changed = remark.date();
    String first = plain.from();
    LocalDate last = changed == null ? null : changed.minusDays(1);
    String until = last == null ? "…" : last.toString();
    List<Choice> choices = new ArrayList<>();
    Optional<String> begun = begun(first, last);
    if (last != null && begun.isPresent()) {
      choices.add(Choice.of(OLD_TOO, "office.choice.old-card", begun.get(), until));
    }
    choices.add(Choice.of(NEW_ONLY, "office.choice.no-old-card"));
    Question question =
        Question.choice(
                "lost:" + remark.oldCard(),
                where,
                remark.written(),
                Phrase.of("office.ask.old-card", remark.written(), until),
                choices)
            .or(Question.Form.DATES);
    Optional<String> answer = clerk.ask(question);
    if (answer.isEmpty() || old.state() == Settled.State.WAITING) {
      return Optional.empty();
    }
    if (answer.get().equals(NEW_ONLY)) {
      return Optional.of(new Remarked(first, "", old.value(), NEW_ONLY, ""));
    }
    if (!old.isFound()) {
      return Optional.of(plain);
    }
    String[] dates =
        answer.get().equals(OLD_TOO)
            ? new String[] {begun.orElse(""), until}
            : answer.get().split("/", -1);
    return Optional.of(new Remarked(first, "", old.value(), dates[0], dates[1]));
  }

  /**
   * Returns the date from which most cards of the sheet hold: the old card had been one of them.
   */
  private Optional<String> begun(String first, @Nullable LocalDate last) {
    return cardDates().stream()
        .filter(date -> last != null && !date.isAfter(last))
        .findFirst()
        .map(LocalDate::toString)
        .or(
            () ->
                last != null && !first.isEmpty() && !LocalDate.parse(first).isAfter(last)
                    ? Optional.of(first)
                    : Optional.empty());
  }

  /** Returns the dates of the sheet's rows, the most frequent first. */
  private List<LocalDate> cardDates() {
    Map<LocalDate, Integer> counts = new LinkedHashMap<>();
    for (int row = table.bodyTop(); row <= table.bottom(); row++) {
      table
          .cell(row, "from")
          .flatMap(dates::read)
          .filter(when -> !when.isOpen() && when.spans().size() == 1)
          .ifPresent(when -> counts.merge(when.spans().get(0).from(), 1, Integer::sum));
    }
    return counts.entrySet().stream()
        .sorted(Map.Entry.<LocalDate, Integer>comparingByValue().reversed())
        .map(Map.Entry::getKey)
        .toList();
  }
}
