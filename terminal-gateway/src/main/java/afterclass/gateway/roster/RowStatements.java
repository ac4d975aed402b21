package afterclass.gateway.roster;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The statements of a file's rows so far, by the key they concern. */
final class RowStatements {
  /**
   * A row's statement.
   *
   * @param row the row
   * @param change the stated change
   */
  record Claim(Row row, FactChange change) {}

  private final Map<FactKey, Claim> claims = new HashMap<>();
  private final Map<String, Set<FactKey>> rangesOf = new HashMap<>();

  /** Returns the last row's statement about a fact's key; empty if no row made one. */
  Optional<Claim> of(FactKey key) {
    return Optional.ofNullable(claims.get(key));
  }

  /** Returns an earlier row's statement that a change contradicts; empty if there is none. */
  Optional<Claim> against(FactChange change) {
    Stream<Claim> rivals =
        range(change).stream()
            .flatMap(range -> range.rivals().stream())
            .filter(this::holds)
            .flatMap(key -> of(key).stream());
    Stream<Claim> own =
        of(change.key()).filter(earlier -> !follows(earlier.change(), change)).stream();
    return Stream.concat(own, rivals).findFirst();
  }

  /**
   * Returns whether a change may follow an earlier one with the same key: it is equal, or one of
   * them clears and rows of this kind take effect in order.
   */
  private static boolean follows(FactChange earlier, FactChange change) {
    boolean back = change instanceof FactChange.Retire || earlier instanceof FactChange.Retire;
    return earlier.equals(change) || (back && change.key().kind().form().inOrder());
  }

  /** Returns the row that stated the same change; empty if none did. */
  Optional<Row> saying(RowChange change) {
    return change instanceof FactChange stated
        ? of(stated.key()).filter(claim -> claim.change().equals(stated)).map(Claim::row)
        : Optional.empty();
  }

  /** Returns whether a row stated a fact under a key. */
  boolean holds(FactKey key) {
    return of(key).filter(claim -> claim.change() instanceof FactChange.Hold).isPresent();
  }

  /** Records a row's statement. */
  void put(Row row, FactChange change) {
    claims.put(change.key(), new Claim(row, change));
    range(change)
        .ifPresent(
            range ->
                rangesOf.computeIfAbsent(range.staff(), no -> new HashSet<>()).add(change.key()));
  }

  private static Optional<RangedFact> range(FactChange change) {
    return change instanceof FactChange.Hold hold && hold.fact() instanceof RangedFact range
        ? Optional.of(range)
        : Optional.empty();
  }

  /** Removes the statements about a person that overlap a span. */
  void forget(RangedFact span) {
    rangesOf
        .getOrDefault(span.staff(), new HashSet<>())
        .removeIf(
            key ->
                of(key)
                    .flatMap(claim -> range(claim.change()))
                    .map(r -> gone(r, span))
                    .orElse(true));
  }

  /**
   * Removes the statement about a range that overlaps the span; returns whether the range is to be
   * removed from the list.
   */
  private boolean gone(RangedFact earlier, RangedFact span) {
    boolean own = earlier.staff().equals(span.staff());
    if (own && earlier.meets(span)) {
      claims.remove(earlier.key());
    }
    return !own || earlier.meets(span);
  }

  /** Removes all statements. */
  void clear() {
    claims.clear();
    rangesOf.clear();
  }

  /** Returns the staff numbers named by facts other than staff facts, with the naming kinds. */
  static Map<String, Set<String>> stored(Collection<Fact> facts) {
    Map<String, Set<String>> kinds = new HashMap<>();
    for (Fact fact : facts) {
      if (fact.kind() != ImportKind.STAFF) {
        fact.people()
            .forEach(no -> kinds.computeIfAbsent(no, n -> new TreeSet<>()).add(fact.kind().verb()));
      }
    }
    return kinds;
  }
}
