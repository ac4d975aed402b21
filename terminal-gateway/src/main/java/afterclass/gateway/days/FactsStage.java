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
 * The stage that notices changed facts and policies: it retries the days that could not be judged
 * and reports names that no policy defines.
 */
final class FactsStage implements Stage {
  private static final Logger LOG = LoggerFactory.getLogger(FactsStage.class);

  private final KeeperPorts ports;
  private final SuspendedDays suspended;
  private volatile List<UnknownName> leftOut = List.of();
  private @Nullable Searched known;

  /** The facts and policies last searched for undefined names. */
  private record Searched(RosterSnapshot people, List<PolicyVersion> policies) {}

  FactsStage(KeeperPorts ports, SuspendedDays suspended) {
    this.ports = ports;
    this.suspended = suspended;
  }

  @Override
  public void run(JudgingRun run) {
    Instant now = run.now();
    Searched all = new Searched(ports.roster().snapshot(), ports.assembler().begun(now));
    if (all.equals(known)) {
      return;
    }
    known = all;
    suspended.retryAll(now);
    List<UnknownName> unknown = ports.assembler().unknownNames(all.people(), now);
    if (!unknown.equals(leftOut) && !unknown.isEmpty()) {
      LOG.error(
          "the policy does not know these names, every day is judged without them until the policy"
              + " or the office's files are changed: {}",
          unknown);
    }
    leftOut = unknown;
  }

  /** Returns names in the school's facts that no policy in force defines. */
  List<UnknownName> leftOut() {
    return leftOut;
  }
}
