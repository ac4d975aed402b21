package afterclass.gateway.journal;

import org.jspecify.annotations.Nullable;

/** A record could not be stored; nothing of it is on disk. */
public class JournalException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public JournalException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
