package afterclass.gateway.roster;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A person's ranged facts of one kind, while rows add ranges or remove dates. Only the dates named
 * by a row change.
 */
final class Spans {
  private final Map<FactKey, RangedFact> before = new LinkedHashMap<>();
  private final Map<FactKey, RangedFact> after = new LinkedHashMap<>();

  /** Creates the ranges that a fact of the same kind can affect. */
  Spans(RosterSnapshot roster, RangedFact fact) {
    roster.siblings(fact).stream()
        // Pattern lines are many; those of other posts are never affected.
        .filter(other -> !(fact instanceof WeeklyPost) || other.sameThing(fact))
        .forEach(other -> before.put(other.key(), other));
    after.putAll(before);
  }

  /** Returns the effects of a row about a range. */
  static List<FactChange> effects(RosterSnapshot roster, RowChange change) {
    if (change instanceof RowChange.TakeOut out) {
      Spans spans = new Spans(roster, out.span());
      spans.takeOut(out.span());
      return spans.changes();
    }
    if (change instanceof FactChange.Hold hold && hold.fact() instanceof RangedFact range) {
      Spans spans = new Spans(roster, range);
      spans.fit(range);
      return spans.changes();
    }
    return List.of();
  }

  /** Returns the changes made so far. */
  List<FactChange> changes() {
    List<FactChange> changes = new ArrayList<>();
    before.keySet().stream()
        .filter(key -> !after.containsKey(key))
        .forEach(key -> changes.add(new FactChange.Retire(key)));
    after.forEach(
        (key, fact) -> {
          if (!fact.equals(before.get(key))) {
            changes.add(new FactChange.Hold(fact));
          }
        });
    return changes;
  }

  /**
   * Returns a leave for everything from which only a part is to be removed, which cannot be stored;
   * empty if there is none.
   */
  Optional<RangedFact> unpartable(RangedFact span) {
    return span instanceof Leave leave && leave.partial()
        ? after.values().stream()
            .filter(fact -> fact.meets(span) && fact instanceof Leave whole && whole.ofAll())
            .findFirst()
        : Optional.empty();
  }

  /** Removes the dates of a range from all facts that cover them; a fact may be split in two. */
  void takeOut(RangedFact span) {
    for (FactKey key : List.copyOf(after.keySet())) {
      RangedFact whole = after.get(key);
      if (whole != null && whole.meets(span) && span.takesFrom(whole)) {
        cut(whole, span);
      }
    }
  }

  private void cut(RangedFact whole, RangedFact span) {
    after.remove(whole.key());
    add(whole, whole.from(), span.from().minusDays(1));
    LocalDate first = later(whole.from(), span.from());
    LocalDate last = earlier(whole.to(), span.to());
    whole.without(span).ifPresent(rest -> add(rest, first, last));
    add(whole, span.to().plusDays(1), whole.to());
  }

  /** Adds a piece of a range; merges it with a fact that has the same key. */
  private void add(RangedFact of, LocalDate from, LocalDate to) {
    if (!from.isAfter(to)) {
      RangedFact piece = of.during(from, to);
      RangedFact there = after.get(piece.key());
      after.put(piece.key(), there == null ? piece : piece.merged(there));
    }
  }

  /**
   * Adds a fact in place of the one with its key. Overlapping ranges of a person's card are joined,
   * and a pattern line replaces lines within its dates; otherwise their dates would remain when the
   * fact ends or is cleared. Facts that state the same in another way are replaced.
   *
   * @return a longer range that already states the same; then nothing changes
   */
  Optional<RangedFact> fit(RangedFact fact) {
    fact.rivals().forEach(after::remove);
    if (!after.containsKey(fact.key())) {
      Optional<RangedFact> longer =
          after.values().stream().filter(other -> contains(other, fact)).findFirst();
      if (longer.isPresent()) {
        return longer;
      }
    }
    RangedFact fitted = fact;
    for (RangedFact other : List.copyOf(after.values())) {
      if (!other.key().equals(fact.key()) && other.sameThing(fact) && fitted.absorbs(other)) {
        after.remove(other.key());
        fitted =
            fitted.during(earlier(fitted.from(), other.from()), later(fitted.to(), other.to()));
      }
    }
    after.put(fitted.key(), fitted);
    return Optional.empty();
  }

  private static boolean contains(RangedFact longer, RangedFact fact) {
    return fact.within(longer) && longer.sameThing(fact) && longer.saysAllOf(fact);
  }

  private static LocalDate earlier(LocalDate one, LocalDate other) {
    return one.isBefore(other) ? one : other;
  }

  private static LocalDate later(LocalDate one, LocalDate other) {
    return one.isAfter(other) ? one : other;
  }
}
