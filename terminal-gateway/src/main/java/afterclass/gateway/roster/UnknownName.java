package afterclass.gateway.roster;

import afterclass.gateway.policy.PolicyVersion;
import afterclass.rules.policy.Policy;
import afterclass.rules.policy.PolicyInForce;
import afterclass.rules.policy.Season;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * A name used in the school's facts that the policy does not define. Imports refuse such names;
 * they arise when the policy changes later. Judging ignores what they name, so they are reported.
 *
 * @param kind kind of facts that use it
 * @param name the service, requirement or season
 * @param entries number of facts that use it
 * @param example first of them by date: staff number and first date, or the date alone
 */
public record UnknownName(ImportKind kind, String name, int entries, String example) {
  private record Use(ImportKind kind, String name) implements Comparable<Use> {
    @Override
    public int compareTo(Use other) {
      int byKind = kind.compareTo(other.kind);
      return byKind != 0 ? byKind : name.compareTo(other.name);
    }
  }

  /** The names defined by a policy while it is in force, until the day before the next policy. */
  private record PlanInForce(LocalDate from, LocalDate until, PolicyNames names) {

    static PlanInForce of(Policy policy, LocalDate from, LocalDate until) {
      // The defined names are the same on every date; only their values are dated.
      PolicyInForce plan = policy.on(LocalDate.EPOCH);
      Set<String> services = new TreeSet<>();
      plan.services().forEach(s -> services.add(s.id()));
      Set<String> leave = new TreeSet<>(services);
      leave.add(Leave.ALL);
      plan.requirements().forEach(r -> leave.add(r.id()));
      Set<String> seasons = new TreeSet<>(policy.seasons().stream().map(Season::id).toList());
      return new PlanInForce(from, until, new PolicyNames(services, leave, seasons));
    }

    boolean meets(Fact fact) {
      return fact.from().isBefore(until) && !fact.to().isBefore(from);
    }
  }

  /**
   * Returns the names, by kind, then name, that a policy in force on a date of the fact does not
   * define.
   *
   * @param plans policies by date
   */
  public static List<UnknownName> in(RosterSnapshot roster, List<PolicyVersion> plans) {
    List<PlanInForce> known = new ArrayList<>();
    for (int i = 0; i < plans.size(); i++) {
      LocalDate until = i + 1 < plans.size() ? plans.get(i + 1).from() : LocalDate.MAX;
      known.add(PlanInForce.of(plans.get(i).policy(), plans.get(i).from(), until));
    }
    TreeMap<Use, List<Fact>> unknown = new TreeMap<>();
    for (Fact fact : roster.facts()) {
      known.stream()
          .filter(plan -> plan.meets(fact))
          .flatMap(plan -> fact.unknown(plan.names()))
          .distinct()
          .forEach(
              name ->
                  unknown
                      .computeIfAbsent(new Use(fact.kind(), name), u -> new ArrayList<>())
                      .add(fact));
    }
    return unknown.entrySet().stream().map(e -> of(e.getKey(), e.getValue())).toList();
  }

  private static UnknownName of(Use use, List<Fact> facts) {
    Fact first =
        Collections.min(facts, Comparator.comparing(Fact::from).thenComparing(f -> f.key().text()));
    String example = (first.staff() + " " + first.from()).strip();
    return new UnknownName(use.kind(), use.name(), facts.size(), example);
  }

  @Override
  public String toString() {
    return kind.verb() + " " + name + " (" + entries + ", first " + example + ")";
  }
}
