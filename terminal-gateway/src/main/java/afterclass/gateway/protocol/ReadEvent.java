package afterclass.gateway.protocol;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An event of a terminal that is no punch, as a refused face or an opened door; it is stored.
 *
 * @param code short code for counters, such as {@code refused-face}
 * @param detail what happened, for the office to read
 * @param at the terminal's own time, or {@code null} if not reported
 * @param recordNo the terminal's own number for the record, or {@code null} if it has none
 */
public record ReadEvent(
    String code, String detail, @Nullable Instant at, @Nullable String recordNo) {

  public ReadEvent {
    Objects.requireNonNull(code, "code");
    Objects.requireNonNull(detail, "detail");
  }
}
