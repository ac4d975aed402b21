package afterclass.gateway.protocol;

import java.time.Duration;
import java.util.Objects;

/**
 * A terminal's answer to a request to say again what it holds.
 *
 * @param token of the request
 * @param willing whether it says everything again; otherwise it is to be asked once more
 * @param settle how long after the answer, or after the last record that follows it, no further
 *     record is to come
 */
public record Answer(String token, boolean willing, Duration settle) {

  public Answer {
    Objects.requireNonNull(token, "token");
    Objects.requireNonNull(settle, "settle");
  }
}
