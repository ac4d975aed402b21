package afterclass.gateway.policy;

import afterclass.rules.policy.Policy;
import afterclass.rules.policy.PolicyInForce;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The configured plan and the versions of the store that two people agreed on. They are read when
 * they are first asked for, and again by whoever adds one.
 */
public final class LivePolicies implements PolicyBook {
  private static final int MOST_DATES = 4_000;

  private final Policy configured;
  private final PolicyStore store;
  private volatile List<PolicyVersion> known = List.of();

  /** The plans of dates as they were asked for; every line of a report asks. */
  private volatile Map<LocalDate, PolicyInForce> byDate = new ConcurrentHashMap<>();

  /**
   * The plans of a school.
   *
   * @param configured the plan that the configuration names
   */
  public LivePolicies(Policy configured, PolicyStore store) {
    this.configured = configured;
    this.store = store;
  }

  @Override
  public List<PolicyVersion> versions() {
    List<PolicyVersion> all = known;
    return all.isEmpty() ? refresh() : all;
  }

  /** Reads the store again. */
  List<PolicyVersion> refresh() {
    List<PolicyVersion> all = versions(configured, store.approved());
    known = all;
    byDate = new ConcurrentHashMap<>();
    return all;
  }

  @Override
  public PolicyInForce on(LocalDate date) {
    // Taken before the versions are asked for: what an older list gives ends with the older map.
    Map<LocalDate, PolicyInForce> dates = byDate;
    PolicyInForce asked = dates.get(date);
    if (asked != null) {
      return asked;
    }
    PolicyInForce found = PolicyBook.super.on(date);
    if (dates.size() < MOST_DATES) {
      dates.put(date, found);
    }
    return found;
  }

  /** The configured plan, then those agreed on. */
  public static List<PolicyVersion> versions(Policy configured, List<PolicyDraft> approved) {
    List<PolicyVersion> all = new ArrayList<>();
    all.add(new PolicyVersion(LocalDate.MIN, configured, 0));
    for (PolicyDraft draft : approved) {
      draft.from().ifPresent(from -> all.add(new PolicyVersion(from, draft.policy(), draft.id())));
    }
    return List.copyOf(all);
  }
}
