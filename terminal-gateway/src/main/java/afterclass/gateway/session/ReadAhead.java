package afterclass.gateway.session;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A bound on bytes that were read but not yet processed. The reading thread waits when the bound is
 * reached, and so does the sender: a line that never pauses cannot fill the memory. Thread-safe.
 */
final class ReadAhead {
  private static final Logger LOG = LoggerFactory.getLogger(ReadAhead.class);

  /** Maximum number of bytes that may be read but not yet processed. */
  static final int MOST = 256 * 1024;

  private static final long PATIENCE_MILLIS = 1_000;

  private final Semaphore room = new Semaphore(MOST);

  /** Creates a bound with no bytes in use. */
  ReadAhead() {}

  /** Reserves room for bytes, waiting up to a second; returns false if there was none. */
  boolean enter(int bytes) {
    try {
      return room.tryAcquire(Math.min(bytes, MOST), PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      LOG.debug("interrupted while a line waited for room", e);
      Thread.currentThread().interrupt();
      return false;
    }
  }

  /** Returns a task that runs {@code task} and then frees the bytes reserved for it. */
  Runnable leaving(int bytes, Runnable task) {
    return () -> {
      try {
        task.run();
      } finally {
        room.release(Math.min(bytes, MOST));
      }
    };
  }
}
