package afterclass.gateway.transaction;

import afterclass.gateway.i18n.Messages;
import afterclass.gateway.i18n.Phrase;
import org.jspecify.annotations.Nullable;

/** The failure to read or write the store; no part of the failed transaction is on disk. */
public class StoreException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient Phrase said;

  /** Creates an exception with a message in one language. */
  public StoreException(String message, @Nullable Throwable cause) {
    super(message, cause);
    this.said = new Phrase.Both(message, message);
  }

  /** Creates an exception with a message in every language; {@link #getMessage} is in English. */
  public StoreException(Phrase said, @Nullable Throwable cause) {
    super(said.in(Messages.EN), cause);
    this.said = said;
  }

  /** Returns the message, in every language. */
  public Phrase said() {
    return said;
  }
}
