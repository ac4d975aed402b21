package afterclass.gateway.journal;

import afterclass.gateway.i18n.Messages;
import afterclass.gateway.i18n.Phrase;
import org.jspecify.annotations.Nullable;

/** A record could not be stored; nothing of it is on disk. */
public class JournalException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient Phrase said;

  /** A fault that is said in one language only. */
  public JournalException(String message, @Nullable Throwable cause) {
    super(message, cause);
    this.said = new Phrase.Both(message, message);
  }

  /** A fault that is said in the reader's language; its message is the English one. */
  public JournalException(Phrase said, @Nullable Throwable cause) {
    super(said.in(Messages.EN), cause);
    this.said = said;
  }

  /** What went wrong, in the reader's language. */
  public Phrase said() {
    return said;
  }
}
