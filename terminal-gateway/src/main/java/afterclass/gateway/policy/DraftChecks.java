package afterclass.gateway.policy;

import static afterclass.gateway.policy.PolicyRefusal.RefusalReason.NOT_FUTURE;
import static afterclass.gateway.policy.PolicyRefusal.RefusalReason.OVERLAP;
import static afterclass.gateway.policy.PolicyRefusal.RefusalReason.TAKEN;
import static afterclass.gateway.policy.PolicyRefusal.RefusalReason.ZONE;

import afterclass.gateway.time.SchoolClock;
import afterclass.rules.model.PolicyStamp;
import afterclass.rules.policy.Policy;
import java.time.LocalDate;
import java.util.List;

/**
 * The checks of whether a draft can come into force; one that cannot is rejected by {@link
 * PolicyRefusal}.
 *
 * @param store the store of drafts
 * @param policies the versions in force and to come
 * @param clock the school's clock
 */
record DraftChecks(PolicyStore store, LivePolicies policies, SchoolClock clock) {

  /** Rejects a first date that is not after today. */
  LocalDate future(LocalDate from) {
    LocalDate today = clock.today();
    if (!from.isAfter(today)) {
      throw new PolicyRefusal(NOT_FUTURE, from, today.plusDays(1));
    }
    return from;
  }

  /** Rejects a draft that cannot begin on a date given the other drafts. */
  void mayBegin(PolicyDraft draft, LocalDate from, List<PolicyDraft> others) {
    LocalDate begins = future(from);
    mayEver(draft, others);
    for (PolicyDraft other : others) {
      LocalDate taken = other.from().orElse(LocalDate.MIN);
      if (other.id() != draft.id() && !begins.isAfter(taken)) {
        throw new PolicyRefusal(OVERLAP, begins, other.title(), taken, "#" + other.id());
      }
    }
  }

  /** Rejects a draft that cannot begin on any date given the other drafts. */
  void mayEver(PolicyDraft draft, List<PolicyDraft> others) {
    Policy policy = draft.policy();
    if (!policy.zone().equals(clock.zone())) {
      throw new PolicyRefusal(ZONE, policy.zone(), clock.zone());
    }
    for (PolicyDraft other : others) {
      if (other.id() != draft.id() && other.from().isPresent()) {
        notTaken(policy.stamp(), other.policy().stamp(), "#" + other.id());
      }
    }
    for (PolicyVersion version : policies.versions()) {
      if (version.draft() != draft.id()) {
        notTaken(policy.stamp(), version.policy().stamp(), PolicyDrafts.title(version.policy()));
      }
    }
    for (PolicyStamp posted : store.everPosted()) {
      notTaken(policy.stamp(), posted, posted.sha256().substring(0, 12));
    }
  }

  private static void notTaken(PolicyStamp stamp, PolicyStamp other, String where) {
    boolean named = stamp.id().equals(other.id()) && stamp.version().equals(other.version());
    if (named && !stamp.sha256().equals(other.sha256())) {
      throw new PolicyRefusal(TAKEN, stamp.id() + " " + stamp.version(), where);
    }
  }
}
