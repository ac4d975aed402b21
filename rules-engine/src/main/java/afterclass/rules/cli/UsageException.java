package afterclass.rules.cli;

/** Arguments that make no command; the message says what was found and expected. */
final class UsageException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  UsageException(String message) {
    super(message);
  }
}
