package afterclass.gateway.roster;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;
import org.pcollections.PSortedMap;
import org.pcollections.PVector;
import org.pcollections.TreePMap;
import org.pcollections.TreePVector;

/**
 * The facts by key and by other search criteria. Immutable: a changed index shares the unchanged
 * parts with the one it was made from.
 */
final class FactIndex {
  static final FactIndex EMPTY =
      new FactIndex(HashTreePMap.empty(), TreePMap.empty(), HashTreePMap.empty(), 0);

  /** The staff members by name. */
  static final Index<String, StaffMember> NAME = new Index<>(ImportKind.STAFF, "name");

  /** The card assignments by card number as written by the office. */
  static final Index<String, CardAssignment> CARD = new Index<>(ImportKind.CARDS, "card");

  /** The card assignments by other notations in which terminals may report the number. */
  static final Index<String, CardAssignment> SPELLING = new Index<>(ImportKind.CARDS, "spelling");

  /** The roster exceptions by date. */
  static final Index<LocalDate, Reassignment> EXCEPTIONS =
      new Index<>(ImportKind.EXCEPTIONS, "date");

  /** The calendar's season entries by date. */
  static final Index<LocalDate, SeasonEntry> SEASON = new Index<>(ImportKind.CALENDAR, "season");

  /**
   * An index over facts of one kind.
   *
   * @param kind kind of the facts
   * @param by name of the criterion, unique within the kind
   * @param <K> type of the criterion
   * @param <F> type of the facts
   */
  @SuppressWarnings("UnusedTypeParameter") // declares the type of the facts
  record Index<K, F extends Fact>(ImportKind kind, String by) {

    /** Returns the place of a criterion in this index. */
    Place at(K key) {
      return new Place(this, key);
    }
  }

  /** Returns an index of facts by person and date. */
  static <F extends DayFact> Index<StaffDay, F> byDay(ImportKind kind) {
    return new Index<>(kind, "day");
  }

  /** Returns an index of ranges by staff number. */
  static <F extends RangedFact> Index<String, F> byPerson(ImportKind kind) {
    return new Index<>(kind, "person");
  }

  /** A place of facts in an index. */
  record Place(Index<?, ?> index, Object key) {}

  private final PMap<FactKey, Fact> facts;
  private final PSortedMap<String, StaffMember> staff;
  private final PMap<Index<?, ?>, PMap<Object, PVector<Fact>>> indexes;

  /** Number of facts that cannot be read; while there is none, no look-up searches for one. */
  private final int unreadable;

  private FactIndex(
      PMap<FactKey, Fact> facts,
      PSortedMap<String, StaffMember> staff,
      PMap<Index<?, ?>, PMap<Object, PVector<Fact>>> indexes,
      int unreadable) {
    this.facts = facts;
    this.staff = staff;
    this.indexes = indexes;
    this.unreadable = unreadable;
  }

  /** Returns the facts after some changes. */
  FactIndex after(Collection<? extends FactChange> changes) {
    FactIndex now = this;
    for (FactChange change : changes) {
      Fact replaced = now.facts.get(change.key());
      now = replaced == null ? now : now.minus(replaced);
      now = change instanceof FactChange.Hold hold ? now.plus(hold.fact()) : now;
    }
    return now;
  }

  private FactIndex minus(Fact fact) {
    return new FactIndex(
        facts.minus(fact.key()),
        fact instanceof StaffMember member ? staff.minus(member.no()) : staff,
        placed(fact, PVector::minus),
        fact instanceof UnreadableFact ? unreadable - 1 : unreadable);
  }

  private FactIndex plus(Fact fact) {
    return new FactIndex(
        facts.plus(fact.key(), fact),
        fact instanceof StaffMember member ? staff.plus(member.no(), member) : staff,
        placed(fact, PVector::plus),
        fact instanceof UnreadableFact ? unreadable + 1 : unreadable);
  }

  /** Returns the indexes after adding or removing a fact at each of its places. */
  private PMap<Index<?, ?>, PMap<Object, PVector<Fact>>> placed(
      Fact fact, BiFunction<PVector<Fact>, Fact, PVector<Fact>> change) {
    PMap<Index<?, ?>, PMap<Object, PVector<Fact>>> all = indexes;
    for (Place place : fact.places()) {
      PMap<Object, PVector<Fact>> index = all.getOrDefault(place.index(), HashTreePMap.empty());
      PVector<Fact> then = change.apply(index.getOrDefault(place.key(), TreePVector.empty()), fact);
      all =
          all.plus(
              place.index(),
              then.isEmpty() ? index.minus(place.key()) : index.plus(place.key(), then));
    }
    return all;
  }

  /** Returns all facts, in no order. */
  Collection<Fact> facts() {
    return facts.values();
  }

  /** Returns the fact with a key; empty if there is none. */
  Optional<Fact> fact(FactKey key) {
    return Optional.ofNullable(facts.get(key));
  }

  /** Returns the staff members by number. */
  PSortedMap<String, StaffMember> staff() {
    return staff;
  }

  private PMap<Object, PVector<Fact>> of(Index<?, ?> index) {
    return indexes.getOrDefault(index, HashTreePMap.empty());
  }

  /**
   * Returns the facts at a key of an index, in the order in which they were added.
   *
   * @throws IllegalStateException if one of them is unreadable
   */
  @SuppressWarnings("unchecked") // only an index makes its places, with facts of its type
  <K, F extends Fact> List<F> at(Index<K, F> index, K key) {
    PVector<Fact> found = of(index).getOrDefault(key, TreePVector.empty());
    if (unreadable > 0) {
      for (Fact fact : found) {
        if (fact instanceof UnreadableFact) {
          throw new IllegalStateException("a stored fact cannot be read: " + fact);
        }
      }
    }
    return (List<F>) (List<?>) found;
  }

  /** Returns the fact added last at a key of an index; empty if there is none. */
  <K, F extends Fact> Optional<F> one(Index<K, F> index, K key) {
    List<F> found = at(index, key);
    return found.isEmpty() ? Optional.empty() : Optional.of(found.get(found.size() - 1));
  }

  /** Returns all keys of an index. */
  @SuppressWarnings("unchecked") // only an index makes its places, with keys of its type
  <K> Set<K> keys(Index<K, ?> index) {
    return (Set<K>) (Set<?>) of(index).keySet();
  }

  /** Returns all facts of an index, once for each of their keys. */
  <K, F extends Fact> Stream<F> all(Index<K, F> index) {
    return keys(index).stream().flatMap(key -> at(index, key).stream());
  }
}
