package afterclass.gateway.wiring;

import java.util.List;

/** Signals an invalid configuration; the message contains every problem, one per line. */
public class ConfigurationProblem extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient List<String> problems;

  /**
   * Creates an exception with problems, each stating where, what was found and what was expected.
   */
  public ConfigurationProblem(List<String> problems) {
    super("The configuration cannot be used:\n  " + String.join("\n  ", problems));
    this.problems = List.copyOf(problems);
  }

  /** Returns the problems, each stating where, what was found and what was expected. */
  public List<String> problems() {
    return problems;
  }
}
