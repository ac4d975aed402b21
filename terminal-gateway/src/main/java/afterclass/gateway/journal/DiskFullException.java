package afterclass.gateway.journal;

import afterclass.gateway.i18n.Phrase;
import org.jspecify.annotations.Nullable;

/** Nothing was stored because the disk has no room left. */
public final class DiskFullException extends JournalException {
  private static final long serialVersionUID = 1L;

  /** The fault as people read it. */
  public DiskFullException(Phrase said, @Nullable Throwable cause) {
    super(said, cause);
  }
}
