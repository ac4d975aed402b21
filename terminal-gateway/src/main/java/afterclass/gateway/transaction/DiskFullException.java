package afterclass.gateway.transaction;

import afterclass.gateway.i18n.Phrase;
import org.jspecify.annotations.Nullable;

/** The failure to write the store because its disk is full. */
public final class DiskFullException extends StoreException {
  private static final long serialVersionUID = 1L;

  /** Creates an exception with a message in every language. */
  public DiskFullException(Phrase said, @Nullable Throwable cause) {
    super(said, cause);
  }
}
