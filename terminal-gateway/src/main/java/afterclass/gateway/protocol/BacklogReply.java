package afterclass.gateway.protocol;

import java.time.Duration;
import java.util.Objects;

/**
 * A terminal's answer to a request to repeat its records.
 *
 * @param token token of the request
 * @param willing whether the terminal repeats all its records; otherwise it must be asked again
 * @param settle the repetition is complete once no record has arrived for this time, counted from
 *     the answer or its last record
 */
public record BacklogReply(String token, boolean willing, Duration settle) {

  public BacklogReply {
    Objects.requireNonNull(token, "token");
    Objects.requireNonNull(settle, "settle");
  }
}
