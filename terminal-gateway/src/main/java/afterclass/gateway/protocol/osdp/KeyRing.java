package afterclass.gateway.protocol.osdp;

import afterclass.gateway.protocol.OnboardingWindow;
import afterclass.gateway.protocol.RandomBytes;
import afterclass.gateway.protocol.Secret;
import afterclass.gateway.protocol.Station;
import afterclass.gateway.protocol.Tick;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * With which key a reader is spoken with. Its own, if it has one; the one that every factory knows,
 * only to give it its own and only while an administrator holds the window open; none, only if none
 * was ever registered. There is no way back from the first to the last.
 */
final class KeyRing {
  private final String station;
  private final RandomBytes random;
  private final OnboardingWindow window;
  private final boolean unusable;
  private @Nullable Secret own;
  private @Nullable Secret fresh;
  private boolean ownFailed;
  private @Nullable Instant vain;

  KeyRing(Station station, RandomBytes random, OnboardingWindow window) {
    this.station = station.name();
    this.random = random;
    this.window = window;
    own = station.secret();
    unusable = own != null && own.bytes().length() != Handshake.KEY;
  }

  /** Whether it may never be spoken with in clear. */
  boolean demanded() {
    return own != null;
  }

  /** Whether its registered key cannot be one. */
  boolean unusable() {
    return unusable;
  }

  boolean windowOpen(Tick now) {
    return window.isOpen(station, now.wall());
  }

  /** Whether a reader without a key is to be given one now. */
  boolean onboards(Tick now) {
    return own == null && windowOpen(now) && !inVain();
  }

  private boolean inVain() {
    return vain != null && Objects.equals(vain, window.openUntil(station));
  }

  /** The handshake to try next, or {@code null} if there is none. */
  @Nullable Handshake next(Tick now) {
    Secret key = own;
    if (key != null && !unusable && !ownFailed) {
      return new Handshake(key, true, random.next(Handshake.NONCE));
    }
    return windowOpen(now) && !inVain()
        ? new Handshake(Handshake.DEFAULT_KEY, false, random.next(Handshake.NONCE))
        : null;
  }

  /** A handshake led to nothing. */
  void failed(Handshake handshake) {
    if (handshake.ownKey()) {
      ownFailed = true;
    } else {
      vain = window.openUntil(station);
    }
  }

  /** A new attempt: what failed may succeed now. */
  void again() {
    ownFailed = false;
    if (own != null) {
      vain = null;
    }
  }

  /** The key that it is to be given; the same until it has it. */
  Secret fresh() {
    Secret key = fresh;
    if (key == null) {
      key = new Secret(random.next(Handshake.KEY));
      fresh = key;
    }
    return key;
  }

  /** Whether the key that it is to be given is written down. */
  boolean kept() {
    Secret key = fresh;
    return key != null && own != null && own.equals(key);
  }

  /** The new key is written down: it is the reader's own from now on. */
  void keep() {
    own = fresh();
  }

  /** The reader has its new key. */
  void given() {
    fresh = null;
    ownFailed = false;
  }
}
