package afterclass.gateway.roster;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What the rows of a file have said so far, by what they speak of. */
final class Claims {
  /**
   * What a row says.
   *
   * @param row the row
   * @param change what it says
   */
  record Claim(Row row, FactChange change) {}

  private final Map<String, Claim> claims = new HashMap<>();
  private final Map<String, Set<String>> keysOf = new HashMap<>();

  /** How a fact is named among the facts of all kinds. */
  static String key(DatedFact fact) {
    return fact.kind() + " " + fact.key();
  }

  /** What was said last of what a fact speaks of. */
  Optional<Claim> of(DatedFact fact) {
    return Optional.ofNullable(claims.get(key(fact)));
  }

  /** Remembers what a row says. */
  void put(Row row, FactChange change) {
    String key = key(change.fact());
    claims.put(key, new Claim(row, change));
    keysOf.computeIfAbsent(change.fact().staff(), no -> new HashSet<>()).add(key);
  }

  /** Forgets what was said of a person about any date of a span. */
  void forget(DatedFact span) {
    keysOf
        .getOrDefault(span.staff(), new HashSet<>())
        .removeIf(key -> Optional.ofNullable(claims.get(key)).map(c -> gone(c, span)).orElse(true));
  }

  /** Whether a claim is no more about its person, or is forgotten now. */
  private boolean gone(Claim claim, DatedFact span) {
    DatedFact said = claim.change().fact();
    boolean own = said.staff().equals(span.staff());
    if (own && said.meets(span)) {
      claims.remove(key(said));
    }
    return !own || said.meets(span);
  }

  /** Forgets everything. */
  void clear() {
    claims.clear();
    keysOf.clear();
  }
}
