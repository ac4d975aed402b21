package afterclass.gateway.roster;

import afterclass.gateway.credential.CardNumberFormats;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A search for rows about one card that must be dropped because the card would have two holders on
 * a date, last rows first. Such rows depend on no others. If a dropped row would have ended an
 * earlier assignment, that assignment is restored and may overlap others, so later rows are checked
 * again. The state before each row is kept, so that only the rows after a dropped one are applied
 * again.
 */
final class CardOverlaps {
  private final Collection<String> spellings;
  private final List<Batch.Taken> rows;

  /** The state before each row, and after the last. */
  private final List<RosterSnapshot> states = new ArrayList<>();

  /**
   * Creates a search.
   *
   * @param before facts without these rows
   * @param rows rows about the card, in file order
   * @param spellings all notations of the card, in these rows or before
   */
  private CardOverlaps(
      RosterSnapshot before, List<Batch.Taken> rows, Collection<String> spellings) {
    this.rows = new ArrayList<>(rows);
    this.spellings = spellings;
    states.add(before);
    takeFrom(0);
  }

  /**
   * Returns the rows of a file to drop, each with the overlap.
   *
   * @param taken rows of the file
   * @param before facts without these rows
   * @param after facts with all of them
   */
  static Map<Row, RowProblem> among(
      List<Batch.Taken> taken, RosterSnapshot before, RosterSnapshot after) {
    Map<String, List<Batch.Taken>> byCard = new LinkedHashMap<>();
    Map<String, Set<String>> spellings = new HashMap<>();
    for (Batch.Taken each : taken) {
      for (RowChange change : each.changes()) {
        card(change)
            .ifPresent(
                card -> {
                  String plain = CardNumberFormats.plain(card);
                  byCard.computeIfAbsent(plain, c -> new ArrayList<>()).add(each);
                  spellings.computeIfAbsent(plain, c -> new LinkedHashSet<>()).add(card);
                });
      }
    }
    if (byCard.isEmpty()) {
      return Map.of();
    }
    Stream.concat(before.cards(), after.cards())
        .map(CardAssignment::card)
        .forEach(
            card ->
                Optional.ofNullable(spellings.get(CardNumberFormats.plain(card)))
                    .ifPresent(all -> all.add(card)));
    Map<Row, RowProblem> dropped = new LinkedHashMap<>();
    byCard.forEach(
        (card, rows) ->
            dropped.putAll(
                new CardOverlaps(before, rows, spellings.getOrDefault(card, Set.of())).dropped()));
    return dropped;
  }

  /** Returns the card assigned or cleared by a change; empty for other changes. */
  private static Optional<String> card(RowChange change) {
    if (change instanceof RowChange.TakeOut out && out.span() instanceof CardAssignment held) {
      return Optional.of(held.card());
    }
    return change instanceof FactChange.Hold hold && hold.fact() instanceof CardAssignment held
        ? Optional.of(held.card())
        : Optional.empty();
  }

  private void takeFrom(int first) {
    states.subList(first + 1, states.size()).clear();
    for (Batch.Taken each : rows.subList(first, rows.size())) {
      RosterSnapshot now = states.get(states.size() - 1);
      for (RowChange change : each.changes()) {
        now = now.after(Spans.effects(now, change));
      }
      states.add(now);
    }
  }

  /** Returns the rows to drop, each with the overlap. */
  private Map<Row, RowProblem> dropped() {
    Map<Row, RowProblem> dropped = new LinkedHashMap<>();
    int at = rows.size() - 1;
    while (at >= 0) {
      Row row = rows.get(at).row();
      Optional<CardAssignment> other = otherHolder(rows.get(at));
      if (other.isPresent()) {
        dropped.put(row, overlap(row, other.get()));
        rows.remove(at);
        takeFrom(at);
        at = rows.size();
      }
      at--;
    }
    return dropped;
  }

  /**
   * Returns another person's assignment of the same card that overlaps the one stated by a row;
   * empty if none does.
   */
  private Optional<CardAssignment> otherHolder(Batch.Taken taken) {
    RosterSnapshot now = states.get(states.size() - 1);
    List<CardAssignment> all =
        spellings.stream().flatMap(card -> now.assigned(card).stream()).toList();
    return taken
        .held()
        .map(CardAssignment.class::cast)
        .flatMap(fact -> otherHolder(fact, all).stream())
        .findFirst();
  }

  private static Optional<CardAssignment> otherHolder(
      CardAssignment fact, List<CardAssignment> all) {
    return all.stream()
        .filter(own -> own.staff().equals(fact.staff()) && own.sameThing(fact))
        .filter(own -> own.meets(fact))
        .flatMap(own -> all.stream().filter(o -> !o.key().equals(own.key()) && o.meets(own)))
        .findFirst();
  }

  private static RowProblem overlap(Row row, CardAssignment other) {
    return row.problem(
        Column.CARD, "overlap", other.card(), other.from(), other.end(), other.staff());
  }
}
