package afterclass.gateway.roster;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

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
  CardOverlaps(RosterSnapshot before, List<Batch.Taken> rows, Collection<String> spellings) {
    this.rows = new ArrayList<>(rows);
    this.spellings = spellings;
    states.add(before);
    takeFrom(0);
  }

  private void takeFrom(int first) {
    states.subList(first + 1, states.size()).clear();
    for (Batch.Taken each : rows.subList(first, rows.size())) {
      RosterSnapshot now = states.get(states.size() - 1);
      for (FactChange change : each.said()) {
        now = now.after(Spans.effects(now, change));
      }
      states.add(now);
    }
  }

  /** The rows that must go, each with what it meets. */
  Map<Row, RowProblem> dropped() {
    Map<Row, RowProblem> dropped = new LinkedHashMap<>();
    int at = rows.size() - 1;
    while (at >= 0) {
      Row row = rows.get(at).row();
      Optional<DatedFact> other = otherHolder(rows.get(at));
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
  private Optional<DatedFact> otherHolder(Batch.Taken taken) {
    RosterSnapshot now = states.get(states.size() - 1);
    List<DatedFact> all = spellings.stream().flatMap(card -> now.assigned(card).stream()).toList();
    return taken.said().stream()
        .filter(change -> !change.retire())
        .map(FactChange::fact)
        .flatMap(fact -> otherHolder(fact, all).stream())
        .findFirst();
  }

  private static Optional<DatedFact> otherHolder(DatedFact fact, List<DatedFact> all) {
    return all.stream()
        .filter(own -> own.staff().equals(fact.staff()) && own.subject().equals(fact.subject()))
        .filter(own -> own.meets(fact))
        .flatMap(own -> all.stream().filter(o -> !o.key().equals(own.key()) && o.meets(own)))
        .findFirst();
  }

  private static RowProblem overlap(Row row, DatedFact other) {
    Object end = other.to().equals(DatedFact.NEVER) ? "…" : other.to();
    return row.problem(Column.CARD, "overlap", other.subject(), other.from(), end, other.staff());
  }
}
