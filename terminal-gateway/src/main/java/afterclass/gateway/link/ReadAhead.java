package afterclass.gateway.link;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Bounds what was read and not yet dealt with. Whoever reads waits here, and so does the sender
 * behind it: a line that never rests fills no memory. Safe for use by many threads.
 */
public final class ReadAhead {
  private static final Logger LOG = LoggerFactory.getLogger(ReadAhead.class);

  /** The most bytes. */
  static final int MOST = 256 * 1024;

  private static final long PATIENCE_MILLIS = 1_000;

  private final Semaphore room = new Semaphore(MOST);

  /** Nothing was read yet. */
  public ReadAhead() {}

  /** Waits a while for room; whether there is some, to be given back. */
  public boolean enter(int bytes) {
    try {
      return room.tryAcquire(Math.min(bytes, MOST), PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      LOG.debug("interrupted while a line waited for room", e);
      Thread.currentThread().interrupt();
      return false;
    }
  }

  /** Something that deals with so many bytes, for which there was room, and gives it back. */
  public Runnable leaving(int bytes, Runnable task) {
    return () -> {
      try {
        task.run();
      } finally {
        room.release(Math.min(bytes, MOST));
      }
    };
  }
}
