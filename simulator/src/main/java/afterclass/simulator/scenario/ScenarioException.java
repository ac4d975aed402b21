package afterclass.simulator.scenario;

import java.util.List;

/** Signals a scenario that cannot be played; lists every fault with file and line. */
public class ScenarioException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient List<String> problems;

  public ScenarioException(List<String> problems) {
    super(String.join(System.lineSeparator(), problems));
    this.problems = List.copyOf(problems);
  }

  /** Returns the faults, one sentence each. */
  public List<String> problems() {
    return problems;
  }
}
