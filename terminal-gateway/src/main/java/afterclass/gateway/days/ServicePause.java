package afterclass.gateway.days;

import java.time.Instant;

/**
 * A pause of the service, in which it read nothing. A record that arrives during the pause or soon
 * after it may have been sent at any moment of the pause.
 *
 * @param from last moment at which the service certainly read, as stamped
 * @param until last arrival that may have been sent during the pause, as stamped
 */
public record ServicePause(Instant from, Instant until) {

  /**
   * Returns whether a record stamped with this arrival may have been sent during the pause, in
   * which the service read no messages.
   */
  boolean mayHold(Instant stamped) {
    return !stamped.isBefore(from) && !stamped.isAfter(until);
  }
}
