package afterclass.gateway.roster;

import afterclass.gateway.credential.CardSpelling;
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
 * The rows of a file about one card, which depend on no other rows, while those are dropped that
 * would give the card two holders on a date, the last ones first. Where a dropped row was to end an
 * earlier assignment, that one stands again and may meet others: so those after it are looked at
 * anew. What held before each row is kept, so that only the rows after a dropped one are taken
 * again.
 */
final class CardOverlaps {
  private final Collection<String> spellings;
  private final List<Batch.Taken> rows;

  /** What holds before each of the rows, and after the last. */
  private final List<RosterSnapshot> states = new ArrayList<>();

  /**
   * Rows to look at.
   *
   * @param before what holds without them
   * @param rows those of the card, in the order of the file
   * @param spellings every way in which the card is written, by them or before
   */
  private CardOverlaps(
      RosterSnapshot before, List<Batch.Taken> rows, Collection<String> spellings) {
    this.rows = new ArrayList<>(rows);
    this.spellings = spellings;
    states.add(before);
    takeFrom(0);
  }

  /**
   * The rows of a file that must go, each with what it meets.
   *
   * @param taken rows of the file
   * @param before what holds without them
   * @param after what holds with all of them
   */
  static Map<Row, RowProblem> among(
      List<Batch.Taken> taken, RosterSnapshot before, RosterSnapshot after) {
    Map<String, List<Batch.Taken>> byCard = new LinkedHashMap<>();
    Map<String, Set<String>> spellings = new HashMap<>();
    for (Batch.Taken each : taken) {
      for (RowChange change : each.said()) {
        card(change)
            .ifPresent(
                card -> {
                  String plain = CardSpelling.plain(card);
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
                Optional.ofNullable(spellings.get(CardSpelling.plain(card)))
                    .ifPresent(all -> all.add(card)));
    Map<Row, RowProblem> dropped = new LinkedHashMap<>();
    byCard.forEach(
        (card, rows) ->
            dropped.putAll(
                new CardOverlaps(before, rows, spellings.getOrDefault(card, Set.of())).dropped()));
    return dropped;
  }

  /** The card that a row gives out or takes back. */
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
      for (RowChange change : each.said()) {
        now = now.after(Spans.effects(now, change));
      }
      states.add(now);
    }
  }

  /** The rows that must go, each with what it meets. */
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

  /** Another assignment that meets what is left of the one that a row made. */
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
