package afterclass.gateway.days;

import java.util.Map;
import java.util.TreeMap;

/**
 * The stage that notices a changed interpretation of a terminal's card readings: then every record
 * of the journal is resolved again.
 */
final class ReadingsStage implements Stage {
  private final KeeperPorts ports;
  private Map<String, String> forms = Map.of();

  ReadingsStage(KeeperPorts ports) {
    this.ports = ports;
  }

  @Override
  public void run(JudgingRun run) {
    Map<String, String> current = PunchResolver.forms(ports.directory());
    if (forms.isEmpty() || !forms.entrySet().containsAll(current.entrySet())) {
      forms = ports.work().inTransaction(() -> learn(current));
    }
  }

  private Map<String, String> learn(Map<String, String> current) {
    ResolvedPunches punches = ports.punches();
    Map<String, String> all = new TreeMap<>(punches.forms());
    boolean otherwise =
        current.entrySet().stream()
            .anyMatch(e -> !e.getValue().equals(all.getOrDefault(e.getKey(), e.getValue())));
    all.putAll(current);
    punches.remember(all);
    if (otherwise) {
      ports.gate().repair().resolveAgain();
    }
    return all;
  }

  /** Returns a resolver that continues after the last resolved record. */
  PunchResolver resolver() {
    return new PunchResolver(
        ports.directory(),
        forms,
        ports.settings(),
        ports.assembler().outageLog(),
        ports.gate().log(),
        ports.punches().trails());
  }
}
