package afterclass.gateway.link.mqtt;

import afterclass.gateway.wire.Bytes;
import java.time.Duration;

/**
 * Messages of our own that go to the broker and come back to us, behind everything that the broker
 * had for us before. Safe for use by many threads.
 */
final class RoundTrips {
  /** Tells this link's messages from those of an earlier life under the same client id. */
  private final String life = Long.toHexString(System.nanoTime()) + ":";

  private long sent;
  private long returned;
  private long waitingSince;

  /** The next message. */
  synchronized Bytes next() {
    if (returned == sent) {
      waitingSince = System.nanoTime();
    }
    sent++;
    return Bytes.ofUtf8(life + sent);
  }

  /** The number of the newest one sent. */
  synchronized long newest() {
    return sent;
  }

  /** Takes one that came back; its number, or 0 if it is none of ours. */
  synchronized long back(Bytes payload) {
    long number = number(payload.utf8());
    if (number > returned) {
      returned = number;
      waitingSince = System.nanoTime();
    }
    return number;
  }

  /** Whether one is out. */
  synchronized boolean waiting() {
    return returned < sent;
  }

  /** Whether one is out for longer than that. */
  synchronized boolean overdue(Duration patience) {
    return waiting() && System.nanoTime() - waitingSince > patience.toNanos();
  }

  /** Those that are out will not come back: their connection is gone. */
  synchronized void forget() {
    returned = sent;
  }

  private long number(String text) {
    if (!text.startsWith(life)) {
      return 0;
    }
    try {
      long number = Long.parseLong(text.substring(life.length()));
      return number > sent ? 0 : number;
    } catch (NumberFormatException e) {
      return 0; // somebody else writes on our topic: no trip of ours
    }
  }
}
