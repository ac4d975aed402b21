package afterclass.gateway.policy;

import afterclass.rules.policy.Policy;
import afterclass.rules.policy.PolicyInForce;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The configured policy and the approved versions of the store, loaded on first use and again after
 * each change.
 */
public final class LivePolicies implements PoliciesInForce {
  private static final int MOST_DATES = 4_000;

  private final Policy configured;
  private final PolicyStore store;
  private volatile List<PolicyVersion> known = List.of();

  /** The policies in force by date, cached because every report line asks for one. */
  private volatile Map<LocalDate, PolicyInForce> byDate = new ConcurrentHashMap<>();

  /**
   * Creates the policies of a school.
   *
   * @param configured the policy named by the configuration
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

  /** Loads the versions from the store again. */
  List<PolicyVersion> refresh() {
    List<PolicyVersion> all = versions(configured, store.approved());
    known = all;
    byDate = new ConcurrentHashMap<>();
    return all;
  }

  @Override
  public PolicyInForce on(LocalDate date) {
    // Read before the versions, so that a result of an older list goes into the older map, which a
    // refresh discards.
    Map<LocalDate, PolicyInForce> dates = byDate;
    PolicyInForce asked = dates.get(date);
    if (asked != null) {
      return asked;
    }
    PolicyInForce found = PoliciesInForce.super.on(date);
    if (dates.size() < MOST_DATES) {
      dates.put(date, found);
    }
    return found;
  }

  /** Returns the configured policy, then the approved drafts. */
  public static List<PolicyVersion> versions(Policy configured, List<PolicyDraft> approved) {
    List<PolicyVersion> all = new ArrayList<>();
    all.add(new PolicyVersion(LocalDate.MIN, configured, 0));
    for (PolicyDraft draft : approved) {
      draft.from().ifPresent(from -> all.add(new PolicyVersion(from, draft.policy(), draft.id())));
    }
    return List.copyOf(all);
  }
}
