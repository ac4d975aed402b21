package afterclass.simulator.scenario;

import java.util.List;

/** A scenario that cannot be played; every fault with file and line. */
public class ScenarioException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient List<String> problems;

  public ScenarioException(List<String> problems) {
    super(String.join(System.lineSeparator(), problems));
    this.problems = List.copyOf(problems);
  }

  /** One sentence a fault. */
  public List<String> problems() {
    return problems;
  }
}
