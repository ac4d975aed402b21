package afterclass.gateway.roster;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What the rows of a file have said so far, by the key that they speak of. */
final class Claims {
  /**
   * What a row says.
   *
   * @param row the row
   * @param change what it says
   */
  record Claim(Row row, FactChange change) {}

  private final Map<FactKey, Claim> claims = new HashMap<>();
  private final Map<String, Set<FactKey>> rangesOf = new HashMap<>();

  /** What was said last of a key. */
  Optional<Claim> of(FactKey key) {
    return Optional.ofNullable(claims.get(key));
  }

  /** The row that said the same already, if one did. */
  Optional<Row> saying(RowChange change) {
    return change instanceof FactChange said
        ? of(said.key()).filter(claim -> claim.change().equals(said)).map(Claim::row)
        : Optional.empty();
  }

  /** Whether a row said that something holds under a key. */
  boolean holds(FactKey key) {
    return of(key).filter(claim -> claim.change() instanceof FactChange.Hold).isPresent();
  }

  /** Remembers what a row says. */
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

  /** Forgets what was said of a person about any date of a span. */
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

  /** Whether a range is no more about the person of the span, or is forgotten now. */
  private boolean gone(RangedFact said, RangedFact span) {
    boolean own = said.staff().equals(span.staff());
    if (own && said.meets(span)) {
      claims.remove(said.key());
    }
    return !own || said.meets(span);
  }

  /** Forgets everything. */
  void clear() {
    claims.clear();
    rangesOf.clear();
  }
}
