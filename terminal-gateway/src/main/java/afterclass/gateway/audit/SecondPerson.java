package afterclass.gateway.audit;

import afterclass.gateway.i18n.Refusal;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;

/**
 * Whether the second person really is another one. Whoever made an account lately, or set its
 * password, may know that password still: such an account does not agree to what they propose.
 */
public final class SecondPerson {
  private static final Duration LATELY = Duration.ofDays(30);
  private static final int PAGE = 500;
  private static final Set<String> LENDS = Set.of("account.add", "account.password");

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
   * @throws Refusal if the proposer made it or set its password in the last 30 days
   */
  public void check(String proposer, String approver) {
    Instant now = clock.instant();
    Instant from = now.minus(LATELY);
    long below = Long.MAX_VALUE;
    List<AuditEntry> page;
    do {
      page = audit.find(new AuditQuery(from, Instant.MAX, proposer, approver, below, PAGE));
      for (AuditEntry entry : page) {
        below = entry.position();
        if (lends(entry, approver)) {
          throw new Refusal("dependent-approver", approver, proposer, LATELY.toDays());
        }
      }
    } while (page.size() == PAGE);
  }

  /** What is done at the machine itself is not the account's that has the same name. */
  private static boolean lends(AuditEntry entry, String approver) {
    return LENDS.contains(entry.action())
        && entry.subject().equals(approver)
        && entry.actor().way() != Actor.Way.COMMAND;
  }
}
