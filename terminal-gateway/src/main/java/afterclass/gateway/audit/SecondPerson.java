package afterclass.gateway.audit;

import afterclass.gateway.i18n.Refusal;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Whether the second person really is another one. Whoever made an account lately, set its
 * password, let it in again or let it approve, may be who uses it: such an account does not agree
 * to what they propose, nor does one that came about in that way through such an account.
 */
public final class SecondPerson {
  private static final Duration LATELY = Duration.ofDays(30);
  private static final int PAGE = 500;
  private static final String ACCOUNTS = "account.";
  private static final Set<String> LENDS =
      Set.of("account.add", "account.password", "account.enable", "account.let-approve");

  private final AuditTrail audit;
  private final InstantSource clock;

  /** Looks into the audit log. */
  public SecondPerson(AuditTrail audit, InstantSource clock) {
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * Refuses an agreement of an account that depends on the proposer.
   *
   * @throws Refusal if the proposer made it, set its password, let it in again or let it approve in
   *     the last 30 days, by their own account or by one that depends on them in this way
   */
  public void check(String proposer, String approver) {
    Instant from = clock.instant().minus(LATELY);
    Set<String> theirs = new HashSet<>(Set.of(proposer));
    Deque<String> toAsk = new ArrayDeque<>(theirs);
    while (!toAsk.isEmpty()) {
      for (String lent : lentBy(toAsk.remove(), from)) {
        if (lent.equals(approver)) {
          throw new Refusal("dependent-approver", approver, proposer, LATELY.toDays());
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

  /** What is done at the machine itself is not the account's that has the same name. */
  private static boolean lends(AuditEntry entry) {
    return LENDS.contains(entry.action()) && entry.actor().way() != Actor.Way.COMMAND;
  }
}
