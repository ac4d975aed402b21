package afterclass.gateway.link.mqtt;

import afterclass.gateway.wire.Bytes;
import java.time.Duration;

/**
 * The messages that the link sends to itself through the broker; each returns after all messages
 * that the broker had stored before it. Thread-safe.
 */
final class RoundTrips {
  /**
   * Prefix that distinguishes this link's messages from those of an earlier run with the same
   * client id.
   */
  private final String life = Long.toHexString(System.nanoTime()) + ":";

  private long sent;
  private long returned;
  private long waitingSince;

  /** Returns the next message to send. */
  synchronized Bytes next() {
    if (returned == sent) {
      waitingSince = System.nanoTime();
    }
    sent++;
    return Bytes.ofUtf8(life + sent);
  }

  /** Returns the number of the newest message sent. */
  synchronized long newest() {
    return sent;
  }

  /** Records a returned message; returns its number, or 0 if it is not this link's. */
  synchronized long back(Bytes payload) {
    long number = number(payload.utf8());
    if (number > returned) {
      returned = number;
      waitingSince = System.nanoTime();
    }
    return number;
  }

  /** Tells whether a message that the link sent to itself has not come back yet. */
  synchronized boolean waiting() {
    return returned < sent;
  }

  /** Tells whether a message sent to itself has been missing for longer than {@code patience}. */
  synchronized boolean overdue(Duration patience) {
    return waiting() && System.nanoTime() - waitingSince > patience.toNanos();
  }

  /** Forgets the messages under way, since their connection was lost. */
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
      return 0; // another client writes on this topic
    }
  }
}
