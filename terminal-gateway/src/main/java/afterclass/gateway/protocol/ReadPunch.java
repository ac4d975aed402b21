package afterclass.gateway.protocol;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One identification as reported by the terminal.
 *
 * @param credential the card, key or number as read, never blank
 * @param at the terminal's own time, or {@code null} from a terminal without a clock
 * @param recordNo the terminal's own number for the record, or {@code null} if it has none
 */
public record ReadPunch(String credential, @Nullable Instant at, @Nullable String recordNo) {

  public ReadPunch {
    Objects.requireNonNull(credential, "credential");
    if (credential.isBlank()) {
      throw new IllegalArgumentException("credential is blank");
    }
  }
}
