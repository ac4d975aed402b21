package afterclass.gateway.policy;

import static afterclass.gateway.policy.PolicyRefusal.RefusalReason.BASE;
import static afterclass.gateway.policy.PolicyRefusal.RefusalReason.WAITING;

import afterclass.gateway.policy.PolicyDraft.State;
import afterclass.rules.model.PolicyStamp;
import afterclass.rules.policy.Policy;
import afterclass.rules.policy.PolicyRevision;
import java.util.List;
import java.util.Optional;

/**
 * The version that a change builds on: the last one agreed on. A change made from an older one, or
 * beside a proposal, would silently take back what that says.
 *
 * @param version the last version
 * @param drafts all drafts
 */
public record LastVersion(PolicyVersion version, List<PolicyDraft> drafts) {

  public LastVersion {
    drafts = List.copyOf(drafts);
  }

  /** Returns the proposal that waits for a decision; empty if there is none. */
  public Optional<PolicyDraft> waiting() {
    return drafts.stream().filter(draft -> draft.state() == State.PROPOSED).findFirst();
  }

  /**
   * Returns the number of the version to follow, which no version, proposal or posting has.
   *
   * @param posted every policy that ever posted to the ledger
   */
  String next(List<PolicyStamp> posted) {
    String next = version.policy().stamp().version();
    while (taken(posted, next)) {
      next = PolicyRevision.next(next);
    }
    return next;
  }

  private boolean taken(List<PolicyStamp> posted, String number) {
    Policy policy = version.policy();
    return number.equals(policy.stamp().version())
        || posted.stream().anyMatch(stamp -> same(stamp, number))
        || drafts.stream()
            .filter(draft -> draft.from().isPresent())
            .anyMatch(draft -> same(draft.policy().stamp(), number));
  }

  private boolean same(PolicyStamp stamp, String number) {
    return stamp.id().equals(version.policy().stamp().id()) && stamp.version().equals(number);
  }

  /**
   * Refuses a change that was made from another version, or beside a proposal.
   *
   * @param base the version that it was made from
   * @throws PolicyRefusal if it is
   */
  public void check(PolicyStamp base) {
    PolicyStamp last = version.policy().stamp();
    if (!last.sha256().equals(base.sha256())) {
      throw new PolicyRefusal(
          BASE, base.id() + " " + base.version(), last.id() + " " + last.version(), version.from());
    }
    waiting()
        .ifPresent(
            draft -> {
              throw new PolicyRefusal(
                  WAITING,
                  "#" + draft.id(),
                  draft.title(),
                  draft.from().map(Object::toString).orElse(""),
                  draft.proposal().map(PolicyStep::by).orElse(""));
            });
  }
}
