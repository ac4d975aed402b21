package afterclass.gateway.transaction;

import afterclass.gateway.i18n.Messages;
import afterclass.gateway.i18n.Phrase;
import org.jspecify.annotations.Nullable;

/** The store cannot be read or written; nothing of the failed transaction is on disk. */
public class StoreException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient Phrase said;

  /** A fault with a message in one language. */
  public StoreException(String message, @Nullable Throwable cause) {
    super(message, cause);
    this.said = new Phrase.Both(message, message);
  }

  /** A fault with a message in every language; the exception's own message is the English one. */
  public StoreException(Phrase said, @Nullable Throwable cause) {
    super(said.in(Messages.EN), cause);
    this.said = said;
  }

  /** The message, in every language. */
  public Phrase said() {
    return said;
  }
}
