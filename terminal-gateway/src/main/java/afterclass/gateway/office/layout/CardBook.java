package afterclass.gateway.office.layout;

import afterclass.gateway.i18n.Phrase;
import afterclass.gateway.office.reading.Choice;
import afterclass.gateway.office.reading.Clerk;
import afterclass.gateway.office.reading.Place;
import afterclass.gateway.office.reading.Question;
import afterclass.gateway.office.reading.ReadRow;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The rows of a card file as they are gathered: the cards that are listed, and the old ones that
 * others replaced. An old card that is listed, too, is one row, which ends.
 */
final class CardBook {
  private static final String END = "end";

  private final Clerk clerk;
  private final List<ReadRow> listed = new ArrayList<>();
  private final Map<String, List<String>> named = new HashMap<>();
  private final List<Old> olds = new ArrayList<>();

  CardBook(Clerk clerk) {
    this.clerk = clerk;
  }

  /**
   * A card that was replaced.
   *
   * @param row its row; without its first date if that is to be asked for
   * @param heading heading of the column of old cards
   */
  private record Old(ReadRow row, Place where, String heading) {}

  /** Returns how many cards of somebody of a name have been seen, this one included. */
  int which(String name, String card) {
    List<String> cards = named.computeIfAbsent(name, key -> new ArrayList<>());
    if (!cards.contains(card)) {
      cards.add(card);
    }
    return cards.indexOf(card) + 1;
  }

  /** Adds a card that is listed as handed out. */
  void list(ReadRow row) {
    listed.add(row);
  }

  /** Adds a card of which the list says only until when it held. */
  void replaced(ReadRow row, Place where, String heading) {
    olds.add(new Old(row, where, heading));
  }

  /** Adds a card with both dates; the first date of the row that lists it counts. */
  void ended(ReadRow row) {
    Optional<ReadRow> before = open(row);
    before.ifPresent(listed::remove);
    listed.add(before.map(open -> until(open, row)).orElse(row));
  }

  /** Leaves out the row of a card that is not to be registered any more. */
  void drop(String card, String holder) {
    for (ReadRow row : List.copyOf(listed)) {
      if (is(row, card, holder) && row.values().getOrDefault("to", "").isEmpty()) {
        listed.remove(row);
        clerk.skip(row.where().get(0), card, "office.skip.answered");
      }
    }
  }

  /** Returns all rows, after asking about the old cards. */
  List<ReadRow> rows() {
    for (Old old : olds) {
      if (open(old.row()).isPresent()) {
        listedToo(old);
      } else {
        alone(old);
      }
    }
    return listed;
  }

  /** Asks once for the old cards that are listed, too, whether they end when they were replaced. */
  private void listedToo(Old old) {
    Question question =
        Question.choice(
            "old-cards-listed",
            old.where(),
            old.heading(),
            Phrase.of("office.ask.old-cards-listed", old.heading()),
            List.of(
                Choice.of(END, "office.choice.old-card-ends"),
                Choice.of(CardRemarks.NEW_ONLY, "office.choice.no-old-card")));
    Optional<String> answer = clerk.ask(question);
    Map<String, String> values = old.row().values();
    if (answer.isEmpty()) {
      open(old.row()).ifPresent(listed::remove);
      clerk.wait(1);
    } else if (answer.get().equals(END)) {
      ended(old.row());
    } else {
      drop(values.getOrDefault("card", ""), values.getOrDefault("staffNo", ""));
    }
  }

  /** Asks once for the column of old cards from which date they held; they end the day before. */
  private void alone(Old old) {
    Question question =
        Question.choice(
                "old-cards",
                old.where(),
                old.heading(),
                Phrase.of("office.ask.old-cards", old.heading()),
                List.of(Choice.of(CardRemarks.NEW_ONLY, "office.choice.no-old-card")))
            .or(Question.Form.DATE);
    Optional<String> answer = clerk.ask(question);
    if (answer.isEmpty()) {
      clerk.wait(1);
    } else if (!answer.get().equals(CardRemarks.NEW_ONLY)) {
      Map<String, String> values = new LinkedHashMap<>(old.row().values());
      values.put("from", answer.get());
      listed.add(new ReadRow(old.row().where(), values, false));
    }
  }

  private Optional<ReadRow> open(ReadRow old) {
    Map<String, String> values = old.values();
    String card = values.getOrDefault("card", "");
    String holder = values.getOrDefault("staffNo", "");
    return listed.stream()
        .filter(row -> is(row, card, holder))
        .filter(row -> row.values().getOrDefault("to", "").isEmpty())
        .filter(row -> row.values().getOrDefault("from", "").compareTo(end(old)) <= 0)
        .findFirst();
  }

  private static String end(ReadRow old) {
    return old.values().getOrDefault("to", "");
  }

  private static boolean is(ReadRow row, String card, String holder) {
    return card.equals(row.values().get("card")) && holder.equals(row.values().get("staffNo"));
  }

  private static ReadRow until(ReadRow open, ReadRow old) {
    Map<String, String> values = new LinkedHashMap<>(open.values());
    values.put("to", end(old));
    List<Place> where = new ArrayList<>(open.where());
    where.addAll(old.where());
    return new ReadRow(where, values, false);
  }
}
