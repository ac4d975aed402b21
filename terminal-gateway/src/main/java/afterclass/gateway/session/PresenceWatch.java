package afterclass.gateway.session;

import afterclass.gateway.protocol.Presence;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** The online state of a terminal behind a broker. Not thread-safe. */
final class PresenceWatch {
  /**
   * Time in which a broker notices a lost connection: one and a half times the keep-alive, usually
   * a minute.
   */
  private static final Duration NOTICED_WITHIN = Duration.ofMinutes(2);

  /**
   * Maximum time between two ticks, which come every second; a longer one shows that the machine
   * slept or its clock was set.
   */
  private static final Duration LEAP = Duration.ofSeconds(30);

  private final Presence presence;
  private boolean online;
  private boolean beats;
  private Instant ticked = Instant.EPOCH;
  private Instant listeningSince = Instant.EPOCH;

  /** Creates a watch of a terminal that is not online yet, with its protocol's rule of presence. */
  PresenceWatch(Presence presence) {
    this.presence = presence;
  }

  boolean online() {
    return online;
  }

  /** Records a message of the terminal; returns whether it was offline before and is online now. */
  boolean comesOnlineBy(boolean retained) {
    boolean comes = !online && !retained && presence.byAnyMessage();
    online |= comes;
    return comes;
  }

  /**
   * Records that the terminal reports that it is online.
   *
   * @param beat whether the report is one of regular ones, not the first after a start
   */
  void saysOnline(boolean beat) {
    online = true;
    beats |= beat;
  }

  void goesOffline() {
    online = false;
  }

  /**
   * Returns the maximum silence if the terminal has exceeded it and counts as offline; otherwise
   * empty.
   */
  Optional<Duration> silentFor(Instant lastHeard, Instant now) {
    Duration longest = presence.longestSilence();
    Instant since = listeningSince(now);
    Instant from = lastHeard.isBefore(since) ? since : lastHeard;
    return online && beats && longest != null && from.plus(longest).isBefore(now)
        ? Optional.of(longest)
        : Optional.empty();
  }

  /**
   * Returns since when this machine has been awake. If two ticks lie far apart, the machine slept
   * or its clock was set forward: the terminal was not silent. Until its next message, its records
   * are nevertheless not known to be complete up to now.
   */
  private Instant listeningSince(Instant now) {
    if (ticked.plus(LEAP).isBefore(now)) {
      listeningSince = now;
    }
    ticked = now;
    return listeningSince;
  }

  /**
   * Returns until when a terminal that went offline was certainly online: a broker, or the
   * connection to it, notices a lost client only after some time. A terminal that reports regularly
   * was certainly online at its last message.
   *
   * @param heard when it was last heard
   * @param at when it was noticed that the terminal is offline
   */
  Instant surelyThere(Instant heard, Instant at) {
    Instant noticing = at.minus(NOTICED_WITHIN);
    boolean says = beats && presence.longestSilence() != null;
    return says || noticing.isBefore(heard) ? heard : noticing;
  }
}
