package afterclass.gateway.days;

import afterclass.gateway.policy.PolicyVersion;
import afterclass.gateway.roster.RosterSnapshot;
import afterclass.gateway.roster.UnknownName;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Notices changed facts and policies: days that could not be judged are tried again, and names that
 * no policy knows are reported.
 */
final class FactsStage implements Stage {
  private static final Logger LOG = LoggerFactory.getLogger(FactsStage.class);

  private final KeeperPorts ports;
  private final DaysAside aside;
  private volatile List<UnknownName> leftOut = List.of();
  private @Nullable Known known;

  /** What was looked through for names that no policy knows. */
  private record Known(RosterSnapshot people, List<PolicyVersion> policies) {}

  FactsStage(KeeperPorts ports, DaysAside aside) {
    this.ports = ports;
    this.aside = aside;
  }

  @Override
  public void run(Turn turn) {
    Instant now = turn.now();
    Known all = new Known(ports.roster().snapshot(), ports.assembler().begun(now));
    if (all.equals(known)) {
      return;
    }
    known = all;
    aside.retryAll(now);
    List<UnknownName> unknown = ports.assembler().unknownNames(all.people(), now);
    if (!unknown.equals(leftOut) && !unknown.isEmpty()) {
      LOG.error(
          "the policy does not know these names, every day is judged without them until the policy"
              + " or the office's files are changed: {}",
          unknown);
    }
    leftOut = unknown;
  }

  /** Names in the school's facts that no policy in force knows. */
  List<UnknownName> leftOut() {
    return leftOut;
  }
}
