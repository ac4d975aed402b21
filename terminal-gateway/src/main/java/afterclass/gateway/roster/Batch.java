package afterclass.gateway.roster;

import afterclass.gateway.credential.CardSpelling;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The rows of one file on their way in, together with what holds already. */
final class Batch {
  private record Wish(Row row, FactChange change) {}

  private final RosterSnapshot before;
  private final Map<String, Wish> wishes = new LinkedHashMap<>();
  private int rows;

  Batch(RosterSnapshot before) {
    this.before = before;
  }

  private static String key(DatedFact fact) {
    return fact.kind() + " " + fact.key();
  }

  /**
   * Takes what a row says.
   *
   * @return what is wrong if it contradicts an earlier row of the file
   */
  Optional<RowProblem> add(Row row, List<FactChange> changes) {
    for (FactChange change : changes) {
      Wish earlier = wishes.get(key(change.fact()));
      if (earlier != null && !earlier.change().equals(change)) {
        String found = change.fact().key();
        return Optional.of(
            RowProblem.of(row.line(), "", "", found, "contradicts", earlier.row().line()));
      }
    }
    changes.forEach(change -> wishes.putIfAbsent(key(change.fact()), new Wish(row, change)));
    rows++;
    return Optional.empty();
  }

  /**
   * Drops rows that would give a card two holders on a date, the last ones first. Where a dropped
   * row was to end an earlier assignment, that one stands again and may meet others: so all are
   * looked at anew after each.
   */
  List<RowProblem> dropOverlaps() {
    List<RowProblem> problems = new ArrayList<>();
    Optional<RowProblem> dropped = dropLastOverlap();
    while (dropped.isPresent()) {
      problems.add(dropped.get());
      dropped = dropLastOverlap();
    }
    return problems;
  }

  private Optional<RowProblem> dropLastOverlap() {
    List<Wish> cards =
        new ArrayList<>(
            wishes.values().stream()
                .filter(w -> w.change().fact().kind() == ImportKind.CARDS)
                .toList());
    Map<String, List<DatedFact>> byCard = new LinkedHashMap<>();
    if (!cards.isEmpty()) {
      after()
          .cards()
          .forEach(
              f ->
                  byCard
                      .computeIfAbsent(CardSpelling.plain(f.subject()), c -> new ArrayList<>())
                      .add(f));
    }
    for (int i = cards.size() - 1; i >= 0; i--) {
      Wish wish = cards.get(i);
      DatedFact fact = wish.change().fact();
      Optional<DatedFact> other =
          byCard.getOrDefault(CardSpelling.plain(fact.subject()), List.of()).stream()
              .filter(f -> !f.key().equals(fact.key()) && f.meets(fact))
              .findFirst();
      if (other.isPresent()) {
        wishes.remove(key(fact));
        rows--;
        return Optional.of(overlap(wish.row(), other.get()));
      }
    }
    return Optional.empty();
  }

  private static RowProblem overlap(Row row, DatedFact other) {
    return row.problem(
        Column.CARD,
        "overlap",
        other.subject(),
        other.from(),
        other.to().equals(DatedFact.NEVER) ? "…" : other.to(),
        other.staff());
  }

  /** How many rows are taken. */
  int rows() {
    return rows;
  }

  /** What differs from what holds already. */
  List<FactChange> changes() {
    return wishes.values().stream().map(Wish::change).filter(this::changes).toList();
  }

  private boolean changes(FactChange change) {
    Optional<DatedFact> known = known(change);
    return change.retire() ? known.isPresent() : !known.equals(Optional.of(change.fact()));
  }

  private Optional<DatedFact> known(FactChange change) {
    return before.fact(change.fact().kind(), change.fact().key());
  }

  /** What will hold. */
  RosterSnapshot after() {
    return before.after(wishes.values().stream().map(Wish::change).toList());
  }

  /** What held when the file came. */
  RosterSnapshot before() {
    return before;
  }

  /** What no longer holds. */
  List<DatedFact> replaced() {
    return changes().stream().flatMap(change -> known(change).stream()).toList();
  }

  /** What is new. */
  List<DatedFact> held() {
    return changes().stream().filter(c -> !c.retire()).map(FactChange::fact).toList();
  }
}
