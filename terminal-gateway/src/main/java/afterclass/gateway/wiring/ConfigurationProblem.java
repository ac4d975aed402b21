package afterclass.gateway.wiring;

import java.util.List;

/** The configuration cannot be used; the message names every problem, one a line. */
public class ConfigurationProblem extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient List<String> problems;

  /** The given problems, each saying where, what was found and what was expected. */
  public ConfigurationProblem(List<String> problems) {
    super("The configuration cannot be used:\n  " + String.join("\n  ", problems));
    this.problems = List.copyOf(problems);
  }

  /** Each of them: where, what was found, what was expected. */
  public List<String> problems() {
    return problems;
  }
}
