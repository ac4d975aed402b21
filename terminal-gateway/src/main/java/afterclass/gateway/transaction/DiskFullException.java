package afterclass.gateway.transaction;

import afterclass.gateway.i18n.Phrase;
import org.jspecify.annotations.Nullable;

/** The store cannot be written because its disk is full. */
public final class DiskFullException extends StoreException {
  private static final long serialVersionUID = 1L;

  /** A fault with a message in every language. */
  public DiskFullException(Phrase said, @Nullable Throwable cause) {
    super(said, cause);
  }
}
