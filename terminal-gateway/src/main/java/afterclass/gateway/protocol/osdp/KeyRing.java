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
 * The keys for the handshakes of one reader: its own, if it has one; the default key, only to give
 * it its own key, and only during the onboarding that an administrator opened; no key, only if none
 * was ever registered. A reader with its own key is never addressed without one.
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

  /** Tells whether the reader must be addressed in its secure channel only. */
  boolean demanded() {
    return own != null;
  }

  /** Tells whether the registered key has a wrong length. */
  boolean unusable() {
    return unusable;
  }

  boolean windowOpen(Tick now) {
    return window.isOpen(station, now.wall());
  }

  /** Tells whether a reader that has no key of its own is to be given one now. */
  boolean onboards(Tick now) {
    return own == null && windowOpen(now) && !inVain();
  }

  private boolean inVain() {
    return vain != null && Objects.equals(vain, window.openUntil(station));
  }

  /** Returns a handshake with the next key to try, or {@code null} if no key is left. */
  @Nullable Handshake next(Tick now) {
    Secret key = own;
    if (key != null && !unusable && !ownFailed) {
      return new Handshake(key, true, random.next(Handshake.NONCE));
    }
    return windowOpen(now) && !inVain()
        ? new Handshake(Handshake.DEFAULT_KEY, false, random.next(Handshake.NONCE))
        : null;
  }

  /** Records a failed handshake, so that its key is not tried again now. */
  void failed(Handshake handshake) {
    if (handshake.ownKey()) {
      ownFailed = true;
    } else {
      vain = window.openUntil(station);
    }
  }

  /** Begins a new attempt, in which a key that failed may succeed. */
  void again() {
    ownFailed = false;
    if (own != null) {
      vain = null;
    }
  }

  /** Returns the key to give to the reader; the same until the reader has it. */
  Secret fresh() {
    Secret key = fresh;
    if (key == null) {
      key = new Secret(random.next(Handshake.KEY));
      fresh = key;
    }
    return key;
  }

  /** Tells whether the new key for the reader is on disk, so that it can be sent. */
  boolean kept() {
    Secret key = fresh;
    return key != null && own != null && own.equals(key);
  }

  /** Makes the new key, which is on disk, the reader's own. */
  void keep() {
    own = fresh();
  }

  /** Records that the reader has its new key. */
  void given() {
    fresh = null;
    ownFailed = false;
  }
}
