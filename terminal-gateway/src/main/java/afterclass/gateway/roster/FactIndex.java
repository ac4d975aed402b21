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
 * Facts by their keys, and by what else they are looked up by. Immutable: one with another fact
 * shares the rest with the one that it was made of.
 */
final class FactIndex {
  static final FactIndex EMPTY =
      new FactIndex(HashTreePMap.empty(), TreePMap.empty(), HashTreePMap.empty());

  /** Staff members by name. */
  static final Index<String, StaffMember> NAME = new Index<>(ImportKind.STAFF, "name");

  /** Assignments by the card as the office wrote it. */
  static final Index<String, CardAssignment> CARD = new Index<>(ImportKind.CARDS, "card");

  /** Assignments by the other spellings in which terminals may say the card. */
  static final Index<String, CardAssignment> SPELLING = new Index<>(ImportKind.CARDS, "spelling");

  /** Exceptions by date. */
  static final Index<LocalDate, Reassignment> EXCEPTIONS =
      new Index<>(ImportKind.EXCEPTIONS, "date");

  /** Seasons by date. */
  static final Index<LocalDate, SeasonEntry> SEASON = new Index<>(ImportKind.CALENDAR, "season");

  /**
   * One way to look facts of a kind up.
   *
   * @param kind kind of the facts
   * @param by what they are looked up by, unique within the kind
   * @param <K> what they are looked up by
   * @param <F> what is found
   */
  @SuppressWarnings("UnusedTypeParameter") // says what is found
  record Index<K, F extends Fact>(ImportKind kind, String by) {

    /** Where this index has a fact. */
    Place at(K key) {
      return new Place(this, key);
    }
  }

  /** Facts of a kind by each person that they name, and date. */
  static <F extends DayFact> Index<StaffDay, F> byDay(ImportKind kind) {
    return new Index<>(kind, "day");
  }

  /** Ranges of a kind by staff number. */
  static <F extends RangedFact> Index<String, F> byPerson(ImportKind kind) {
    return new Index<>(kind, "person");
  }

  /** Where an index has a fact. */
  record Place(Index<?, ?> index, Object key) {}

  private final PMap<FactKey, Fact> facts;
  private final PSortedMap<String, StaffMember> staff;
  private final PMap<Index<?, ?>, PMap<Object, PVector<Fact>>> indexes;

  private FactIndex(
      PMap<FactKey, Fact> facts,
      PSortedMap<String, StaffMember> staff,
      PMap<Index<?, ?>, PMap<Object, PVector<Fact>>> indexes) {
    this.facts = facts;
    this.staff = staff;
    this.indexes = indexes;
  }

  /** The same after some changes. */
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
        placed(fact, PVector::minus));
  }

  private FactIndex plus(Fact fact) {
    return new FactIndex(
        facts.plus(fact.key(), fact),
        fact instanceof StaffMember member ? staff.plus(member.no(), member) : staff,
        placed(fact, PVector::plus));
  }

  /** The indexes once a fact was added or removed at each of its places. */
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

  /** Every fact, in no order. */
  Collection<Fact> facts() {
    return facts.values();
  }

  /** The fact under a key, if there is one. */
  Optional<Fact> fact(FactKey key) {
    return Optional.ofNullable(facts.get(key));
  }

  /** The staff members by number. */
  PSortedMap<String, StaffMember> staff() {
    return staff;
  }

  private PMap<Object, PVector<Fact>> of(Index<?, ?> index) {
    return indexes.getOrDefault(index, HashTreePMap.empty());
  }

  /**
   * The facts under a key, in the order in which they were added.
   *
   * @throws IllegalStateException if one of them cannot be read
   */
  @SuppressWarnings("unchecked") // a place is only made by its index, with a fact of its type
  <K, F extends Fact> List<F> at(Index<K, F> index, K key) {
    PVector<Fact> found = of(index).getOrDefault(key, TreePVector.empty());
    for (Fact fact : found) {
      if (fact instanceof UnreadableFact) {
        throw new IllegalStateException("a stored fact cannot be read: " + fact);
      }
    }
    return (List<F>) (List<?>) found;
  }

  /** The fact that was added last under a key. */
  <K, F extends Fact> Optional<F> one(Index<K, F> index, K key) {
    List<F> found = at(index, key);
    return found.isEmpty() ? Optional.empty() : Optional.of(found.get(found.size() - 1));
  }

  /** Every key of an index. */
  @SuppressWarnings("unchecked") // a place is only made by its index, with a key of its type
  <K> Set<K> keys(Index<K, ?> index) {
    return (Set<K>) (Set<?>) of(index).keySet();
  }

  /** Every fact of an index, once for each of its keys. */
  <K, F extends Fact> Stream<F> all(Index<K, F> index) {
    return keys(index).stream().flatMap(key -> at(index, key).stream());
  }
}
