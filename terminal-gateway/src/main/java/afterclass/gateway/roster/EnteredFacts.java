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
  public Optional<DatedFact> find(ImportKind kind, String key) {
    return facts.fact(kind, key);
  }

  /**
   * The facts that hold on some of the dates, by kind, first date and staff number.
   *
   * @param staff staff number that they name; empty for any
   * @param to last date, included
   */
  public List<DatedFact> of(
      Collection<ImportKind> kinds, String staff, LocalDate from, LocalDate to) {
    return facts.facts().stream()
        .filter(fact -> kinds.contains(fact.kind()))
        .filter(fact -> staff.isEmpty() || names(fact, staff))
        .filter(fact -> !fact.from().isAfter(to) && !fact.to().isBefore(from))
        .sorted(
            Comparator.comparing(DatedFact::kind)
                .thenComparing(DatedFact::from)
                .thenComparing(DatedFact::staff)
                .thenComparing(DatedFact::key))
        .toList();
  }

  private static boolean names(DatedFact fact, String staff) {
    return fact.staff().equals(staff)
        || (fact.kind() == ImportKind.EXCEPTIONS && fact.detail().equals(staff));
  }
}
