package afterclass.gateway.roster;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** What the office entered and holds now, to be looked through. */
public final class EnteredFacts {
  private final RosterSnapshot facts;

  /** The facts of one moment. */
  public EnteredFacts(RosterSnapshot facts) {
    this.facts = facts;
  }

  /** The fact under a key, if one holds. */
  public Optional<Fact> find(FactKey key) {
    return facts.fact(key);
  }

  /**
   * The facts that hold on some of the dates, by kind, first date and staff number.
   *
   * @param staff staff number that they name; empty for any
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
