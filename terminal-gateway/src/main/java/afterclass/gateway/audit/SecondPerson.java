package afterclass.gateway.audit;

import afterclass.gateway.i18n.ProblemException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The check that proposer and approver are different people. An account that the proposer recently
 * created, re-enabled, gave a password or allowed to approve could be used by the proposer; it must
 * not approve their proposals, nor may an account that depends on the proposer through such
 * accounts.
 */
public final class SecondPerson {
  private static final Duration LATELY = Duration.ofDays(30);
  private static final int PAGE = 500;
  private static final String ACCOUNTS = "account.";
  private static final Set<String> LENDS =
      Set.of(
          "account.add",
          "account.password",
          "account.first-password",
          "account.enable",
          "account.let-approve");

  private final AuditTrail audit;
  private final InstantSource clock;

  /** Creates a check against the audit log. */
  public SecondPerson(AuditTrail audit, InstantSource clock) {
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * Rejects an approval by an account that depends on the proposer.
   *
   * @throws ProblemException if the proposer created it, set its password, re-enabled it or allowed
   *     it to approve in the last 30 days, directly or through an account that depends on them in
   *     this way
   */
  public void check(String proposer, String approver) {
    Instant from = clock.instant().minus(LATELY);
    Set<String> theirs = new HashSet<>(Set.of(proposer));
    Deque<String> toAsk = new ArrayDeque<>(theirs);
    while (!toAsk.isEmpty()) {
      for (String lent : lentBy(toAsk.remove(), from)) {
        if (lent.equals(approver)) {
          throw new ProblemException("dependent-approver", approver, proposer, LATELY.toDays());
        }
        if (theirs.add(lent)) {
          toAsk.add(lent);
        }
      }
    }
  }

  private Set<String> lentBy(String account, Instant from) {
    Set<String> lent = new HashSet<>();
    long below = Long.MAX_VALUE;
    List<AuditEntry> page;
    do {
      page = audit.find(new AuditQuery(from, Instant.MAX, account, ACCOUNTS, below, PAGE));
      for (AuditEntry entry : page) {
        below = entry.position();
        if (lends(entry)) {
          lent.add(entry.subject());
        }
      }
    } while (page.size() == PAGE);
    return lent;
  }

  /**
   * Returns whether the entry gives control of an account. Commands on the machine do not count:
   * their user name is not an account.
   */
  private static boolean lends(AuditEntry entry) {
    return LENDS.contains(entry.action()) && entry.actor().way() != Actor.Way.COMMAND;
  }
}
