package afterclass.gateway.session;

import afterclass.gateway.protocol.Presence;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Tracks whether a terminal behind a broker is online. Not thread-safe. */
final class PresenceWatch {
  /** A broker waits one and a half times the keep-alive, which is mostly a minute. */
  private static final Duration NOTICED_WITHIN = Duration.ofMinutes(2);

  /** Ticks come every second. */
  private static final Duration LEAP = Duration.ofSeconds(30);

  private final Presence presence;
  private boolean online;
  private boolean beats;
  private Instant ticked = Instant.EPOCH;
  private Instant listeningSince = Instant.EPOCH;

  /** A watch of a terminal that is not online yet, in a protocol of that kind of presence. */
  PresenceWatch(Presence presence) {
    this.presence = presence;
  }

  boolean online() {
    return online;
  }

  /** Notes a message of the terminal; whether it is online only since this one. */
  boolean comesOnlineBy(boolean retained) {
    boolean comes = !online && !retained && presence.byAnyMessage();
    online |= comes;
    return comes;
  }

  /**
   * Notes that the terminal says it is online.
   *
   * @param beat whether it says so because it says so regularly, not because it has just come up
   */
  void saysOnline(boolean beat) {
    online = true;
    beats |= beat;
  }

  void goesOffline() {
    online = false;
  }

  /** The longest silence of a terminal that is taken for gone after it; empty if it is not gone. */
  Optional<Duration> silentFor(Instant lastHeard, Instant now) {
    Duration longest = presence.longestSilence();
    Instant since = listeningSince(now);
    Instant from = lastHeard.isBefore(since) ? since : lastHeard;
    return online && beats && longest != null && from.plus(longest).isBefore(now)
        ? Optional.of(longest)
        : Optional.empty();
  }

  /**
   * Since when this machine has been awake. Where two ticks lie far apart, it slept or its clock
   * was put forward: that is not the terminal's silence. Until it is heard it is not known up to
   * now all the same.
   */
  private Instant listeningSince(Instant now) {
    if (ticked.plus(LEAP).isBefore(now)) {
      listeningSince = now;
    }
    ticked = now;
    return listeningSince;
  }

  /**
   * Until when a terminal that is gone was surely there: a broker, and a connection to one, notices
   * only after a while that a client does not answer. A terminal that says regularly that it is
   * there was surely there when it was last heard.
   *
   * @param heard when it was last heard
   * @param at when it was noticed that it is gone
   */
  Instant surelyThere(Instant heard, Instant at) {
    Instant noticing = at.minus(NOTICED_WITHIN);
    boolean says = beats && presence.longestSilence() != null;
    return says || noticing.isBefore(heard) ? heard : noticing;
  }
}
