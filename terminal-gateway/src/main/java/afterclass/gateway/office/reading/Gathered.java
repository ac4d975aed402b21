package afterclass.gateway.office.reading;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * One thing that was found in several places. Places are added without copying those before, since
 * a long list may hold the same thing in every row.
 *
 * @param <T> type of the thing
 */
final class Gathered<T> {
  private final T first;
  private final Set<Place> where;
  private boolean certain;

  /** Creates a thing with its first places. */
  Gathered(T first, Collection<Place> where) {
    this.first = first;
    this.where = new LinkedHashSet<>(where);
  }

  /** Adds places. */
  Gathered<T> at(Collection<Place> more) {
    where.addAll(more);
    return this;
  }

  /** Remembers that it was found without a doubt in one of the places. */
  void beyondDoubt() {
    certain = true;
  }

  /** Returns whether it was found without a doubt in one of the places. */
  boolean isCertain() {
    return certain;
  }

  /** Returns the thing as it was found first. */
  T first() {
    return first;
  }

  /** Returns the places. */
  List<Place> where() {
    return List.copyOf(where);
  }
}
