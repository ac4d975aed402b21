package afterclass.gateway.files;

import java.time.LocalDateTime;
import java.util.Optional;

/** A file that the office copied from a terminal. */
public final class CopiedFile {
  private final byte[] content;
  private final Optional<LocalDateTime> copiedAt;

  /**
   * Creates a file.
   *
   * @param content its bytes, which nobody changes any more
   * @param copiedAt when it was copied, by the wall clock of the terminal's zone; empty if nobody
   *     said it, and then nobody knows up to when it is complete
   */
  public CopiedFile(byte[] content, Optional<LocalDateTime> copiedAt) {
    this.content = content;
    this.copiedAt = copiedAt;
  }

  /** Returns the bytes, not a copy, as they may be many. */
  byte[] content() {
    return content;
  }

  Optional<LocalDateTime> copiedAt() {
    return copiedAt;
  }
}
