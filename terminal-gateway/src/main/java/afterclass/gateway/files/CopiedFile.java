package afterclass.gateway.files;

import java.time.LocalDateTime;
import java.util.Objects;
import java.util.Optional;

/**
 * A file that the office copied from a terminal.
 *
 * @param content its bytes
 * @param copiedAt when it was copied, by the wall clock of the terminal's zone; empty if nobody
 *     said it, and then nobody knows up to when it is complete
 */
public record CopiedFile(byte[] content, Optional<LocalDateTime> copiedAt) {
  public CopiedFile {
    Objects.requireNonNull(content, "content");
    Objects.requireNonNull(copiedAt, "copiedAt");
  }
}
