package afterclass.rules.policy;

import afterclass.rules.source.Problem;
import java.util.List;
import java.util.stream.Collectors;

/** Signals a refused policy; carries every problem found. */
public final class PolicyException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient List<Problem> problems;

  /**
   * Creates an exception.
   *
   * @param problems every problem found, at least one, in the order of the file
   */
  public PolicyException(List<Problem> problems) {
    super(problems.stream().map(Problem::toString).collect(Collectors.joining("\n")));
    this.problems = List.copyOf(problems);
  }

  /** Returns every problem found, in the order of the file. */
  public List<Problem> problems() {
    return problems;
  }
}
