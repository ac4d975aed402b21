package afterclass.rules.model;

/**
 * Facts that cannot be judged: they name a service that the policy does not know, or name it twice.
 */
public final class FactsException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /**
   * Facts that cannot be judged.
   *
   * @param message what was found, what was expected and what to do
   */
  public FactsException(String message) {
    super(message);
  }
}
