package afterclass.gateway.days;

import java.time.Instant;

/**
 * A time in which the service read nothing: whatever arrives until soon after it may have been said
 * at any moment of it.
 *
 * @param from the last moment at which the service surely read, as it would have stamped it
 * @param until the last arrival that may have been said in the pause, as it is stamped
 */
public record ServicePause(Instant from, Instant until) {

  /** Whether something that is stamped with that arrival may have been said in the pause. */
  boolean mayHold(Instant stamped) {
    return !stamped.isBefore(from) && !stamped.isAfter(until);
  }
}
