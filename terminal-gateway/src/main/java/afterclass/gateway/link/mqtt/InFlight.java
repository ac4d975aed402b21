package afterclass.gateway.link.mqtt;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A bound on messages that were delivered but not yet processed. At the bound the client's thread
 * waits briefly, which slows the broker; then messages are left unacknowledged, and the broker
 * sends them again on the next connection.
 */
final class InFlight {
  private static final Logger LOG = LoggerFactory.getLogger(InFlight.class);
  private static final int ROOM = 8192;
  private static final int BYTES_A_SHARE = 4096;
  private static final int MAX_SHARES = 17;
  private static final long PATIENCE_MILLIS = 1000;

  private final Semaphore room = new Semaphore(ROOM);
  private volatile boolean leftAside;

  /**
   * Reserves room for a message with a number of bytes; returns false if too many bytes are
   * unacknowledged.
   */
  boolean enter(int bytes) {
    try {
      if (room.tryAcquire(shares(bytes), PATIENCE_MILLIS, TimeUnit.MILLISECONDS)) {
        return true;
      }
      LOG.warn("too much is waiting for the journal: a message is left with the broker");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    leftAside = true;
    return false;
  }

  /** Frees the room of a message. */
  void leave(int bytes) {
    room.release(shares(bytes));
  }

  boolean none() {
    return room.availablePermits() == ROOM;
  }

  boolean leftAside() {
    return leftAside;
  }

  void forgetLeftAside() {
    leftAside = false;
  }

  private static int shares(int bytes) {
    return Math.min(MAX_SHARES, 1 + bytes / BYTES_A_SHARE);
  }
}
