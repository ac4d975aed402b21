package afterclass.rules.model;

/**
 * Signals facts that cannot be evaluated: a service is unknown to the policy or is assigned twice.
 */
public final class FactsException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /**
   * Creates an exception.
   *
   * @param message what was found, what was expected and what to do
   */
  public FactsException(String message) {
    super(message);
  }
}
