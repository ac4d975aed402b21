package afterclass.gateway.registry;

import java.util.List;

/** What was asked of the registry cannot be done; nothing was changed. */
public final class RegistryException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient List<String> problems;

  /** With everything that is wrong, each as where, found, expected. */
  public RegistryException(List<String> problems) {
    super(String.join("\n", problems));
    this.problems = List.copyOf(problems);
  }

  /** Everything that is wrong, in the order in which it was found. */
  public List<String> problems() {
    return problems;
  }
}
