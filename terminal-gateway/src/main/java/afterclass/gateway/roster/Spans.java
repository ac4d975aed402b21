package afterclass.gateway.roster;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A person's facts of one kind that hold over ranges of dates, while rows fit others among them or
 * take dates out of them. No date changes but those that a row names.
 */
final class Spans {
  private final Map<FactKey, RangedFact> before = new LinkedHashMap<>();
  private final Map<FactKey, RangedFact> after = new LinkedHashMap<>();

  /** Ranges to work on: a person's facts that one of the same kind can concern. */
  Spans(RosterSnapshot roster, RangedFact fact) {
    roster.siblings(fact).stream()
        // Lines of the pattern are many; those of other posts are never concerned.
        .filter(other -> !(fact instanceof WeeklyPost) || other.sameThing(fact))
        .forEach(other -> before.put(other.key(), other));
    after.putAll(before);
  }

  /** What a row about a range does to what holds. */
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

  /** What is otherwise by now, as changes of what holds under the keys. */
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
   * Leave for everything, of which a part shall be taken out: what is left of everything cannot be
   * named.
   */
  Optional<RangedFact> unpartable(RangedFact span) {
    return span instanceof Leave leave && leave.partial()
        ? after.values().stream()
            .filter(fact -> fact.meets(span) && fact instanceof Leave whole && whole.ofAll())
            .findFirst()
        : Optional.empty();
  }

  /** Takes the dates of a span out of whatever covers them; a range is split. */
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

  /** Adds a piece; where another fact has its key, one says what both do. */
  private void add(RangedFact of, LocalDate from, LocalDate to) {
    if (!from.isAfter(to)) {
      RangedFact piece = of.during(from, to);
      RangedFact there = after.get(piece.key());
      after.put(piece.key(), there == null ? piece : piece.merged(there));
    }
  }

  /**
   * Fits a fact among the others, in place of the one that has its key. A person's ranges of a card
   * that touch the same dates become one, and a line of the pattern takes the place of those that
   * lie within it: otherwise their dates would remain when it ends or is taken back.
   *
   * @return a longer range that says the same already; then nothing is otherwise
   */
  Optional<RangedFact> fit(RangedFact fact) {
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
