package afterclass.gateway.roster;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The facts entered by the office, for browsing. */
public final class EnteredFacts {
  private final RosterSnapshot facts;

  /** Creates a view of the facts at one moment. */
  public EnteredFacts(RosterSnapshot facts) {
    this.facts = facts;
  }

  /** Returns the fact with a key; empty if there is none. */
  public Optional<Fact> find(FactKey key) {
    return facts.fact(key);
  }

  /**
   * Returns the facts that overlap the dates, by kind, first date and staff number.
   *
   * @param staff staff number they name; empty for any
   * @param to last date, included
   */
  public List<Fact> of(Collection<ImportKind> kinds, String staff, LocalDate from, LocalDate to) {
    return facts.facts().stream()
        .filter(fact -> kinds.contains(fact.kind()))
        .filter(fact -> staff.isEmpty() || fact.people().contains(staff))
        .filter(fact -> !fact.from().isAfter(to) && !fact.to().isBefore(from))
        .sorted(
            Comparator.comparing(Fact::kind)
                .thenComparing(Fact::from)
                .thenComparing(Fact::staff)
                .thenComparing(fact -> fact.key().text()))
        .toList();
  }
}
