package afterclass.gateway.roster;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A fact about one person over a range of dates. Several ranges may exist; dates can be removed
 * from a range, and equal ranges are joined.
 */
public sealed interface RangedFact extends Fact permits CardAssignment, WeeklyPost, Leave {

  /** Returns the card number or service id; empty for leave. */
  String subject();

  /** Returns the same fact over other dates. */
  RangedFact during(LocalDate from, LocalDate to);

  /** Returns whether another fact of the person has the same subject, regardless of dates. */
  boolean sameThing(RangedFact other);

  /** Returns whether this fact states everything that another states about the same subject. */
  default boolean saysAllOf(RangedFact other) {
    return true;
  }

  /**
   * Returns whether removing this fact's dates also takes dates from another fact of the same kind.
   */
  boolean takesFrom(RangedFact whole);

  /**
   * Returns what remains of this fact on the dates of a range removed from it; empty if nothing
   * remains.
   */
  default Optional<RangedFact> without(RangedFact span) {
    return Optional.empty();
  }

  /** Returns whether this fact, when added, replaces another one about the same subject. */
  boolean absorbs(RangedFact other);

  /**
   * Returns the keys of facts that state the same in another way: this fact, when added, replaces
   * them, and a file must not state both.
   */
  default List<FactKey> rivals() {
    return List.of();
  }

  /** Returns the union of this fact and another one with the same key. */
  default RangedFact merged(RangedFact there) {
    return there.to().isAfter(to()) ? there : this;
  }

  /** Returns whether this fact's dates lie within those of another fact. */
  default boolean within(RangedFact outer) {
    return !from().isBefore(outer.from()) && !to().isAfter(outer.to());
  }

  @Override
  default List<FactIndex.Place> places() {
    return List.of(FactIndex.byPerson(kind()).at(staff()));
  }

  @Override
  default List<String> people() {
    return List.of(staff());
  }

  @Override
  default Map<String, String> takenBack(LocalDate from, LocalDate to) {
    return FactForm.with(during(from, to).row(), Column.ACTION, FactForm.CLEAR);
  }
}
