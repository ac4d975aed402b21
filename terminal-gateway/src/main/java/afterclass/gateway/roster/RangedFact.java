package afterclass.gateway.roster;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A fact of one person that holds over a range of dates, of which there may be several: dates can
 * be taken out of it, and ranges that say the same are joined.
 */
public sealed interface RangedFact extends Fact permits CardAssignment, WeeklyPost, Leave {

  /** Card number or service id; empty for leave. */
  String subject();

  /** The same over other dates. */
  RangedFact during(LocalDate from, LocalDate to);

  /** Whether another one of the person is about the same thing, whatever its dates. */
  boolean sameThing(RangedFact other);

  /** Whether it says all that another one says of the same thing. */
  default boolean saysAllOf(RangedFact other) {
    return true;
  }

  /** Whether taking this out of what holds concerns another one, which is of the same kind. */
  boolean takesFrom(RangedFact whole);

  /** What is left of it, on the dates of a span that is taken out of it. */
  default Optional<RangedFact> without(RangedFact span) {
    return Optional.empty();
  }

  /** Whether it takes in another one of the same thing when it is fitted among what holds. */
  boolean absorbs(RangedFact other);

  /** One that says what it and another one of the same key say. */
  default RangedFact merged(RangedFact there) {
    return there.to().isAfter(to()) ? there : this;
  }

  /** Whether its dates lie within those of another. */
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
