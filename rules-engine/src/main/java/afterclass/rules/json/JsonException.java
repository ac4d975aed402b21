package afterclass.rules.json;

/**
 * Signals text that is not the expected JSON; the message says where, what was found and what was
 * expected.
 */
public final class JsonException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /**
   * Creates an exception.
   *
   * @param message where, what was found and what was expected
   */
  public JsonException(String message) {
    super(message);
  }
}
