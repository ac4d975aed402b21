package afterclass.rules.json;

/** Text that is not the JSON that was expected; the message says where, what and what to do. */
public final class JsonException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /**
   * Text that is not what was expected.
   *
   * @param message where, what was found and what was expected
   */
  public JsonException(String message) {
    super(message);
  }
}
