package afterclass.gateway.roster;

import java.util.Collection;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * The wording of facts in the audit log: the first fifty, one per line, and the number of others.
 */
final class FactWords {
  private static final int SHOWN = 50;

  private FactWords() {}

  static String of(Collection<Fact> facts) {
    String lines = facts.stream().limit(SHOWN).map(FactWords::of).collect(Collectors.joining("\n"));
    return facts.size() <= SHOWN ? lines : lines + "\n… +" + (facts.size() - SHOWN);
  }

  private static String of(Fact typed) {
    FlatFact fact = typed.flat();
    String dates =
        fact.from().equals(fact.to())
            ? fact.from().toString()
            : (fact.from().equals(Fact.ALWAYS) ? "" : fact.from())
                + "…"
                + (fact.to().equals(Fact.NEVER) ? "" : fact.to());
    String text =
        String.join(
            " ",
            fact.kind().verb(),
            fact.staff(),
            fact.subject(),
            fact.weekday() == 0 ? "" : "weekday " + fact.weekday(),
            dates,
            fact.value().toLowerCase(Locale.ROOT),
            fact.detail());
    return text.strip().replaceAll(" +", " ");
  }
}
