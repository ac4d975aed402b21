package afterclass.gateway.days;

import java.time.Instant;

/**
 * A time in which the service read nothing: records that arrive until soon after it may have been
 * sent at any moment of it.
 *
 * @param from last moment at which the service certainly read, as stamped
 * @param until last arrival that may have been sent during the pause, as stamped
 */
public record ServicePause(Instant from, Instant until) {

  /** Returns whether a record with this arrival may have been sent during the pause. */
  boolean mayHold(Instant stamped) {
    return !stamped.isBefore(from) && !stamped.isAfter(until);
  }
}
