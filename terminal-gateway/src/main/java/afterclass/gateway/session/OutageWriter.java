package afterclass.gateway.session;

import afterclass.gateway.journal.JournalException;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes what one terminal has for the outage log, in order. What cannot be written yet is kept and
 * tried again. Safe for use by many threads; adding never waits for the disk.
 */
final class OutageWriter {
  private static final Logger LOG = LoggerFactory.getLogger(OutageWriter.class);

  private final String terminal;
  private final Object writing = new Object();
  private final Deque<Runnable> unwritten = new ArrayDeque<>();

  /** A writer for a terminal of that name, with nothing to write. */
  OutageWriter(String terminal) {
    this.terminal = terminal;
  }

  /** Adds an entry; {@link #write} writes it. */
  synchronized void add(Runnable entry) {
    unwritten.addLast(entry);
  }

  /** Whether nothing waits to be written. */
  synchronized boolean isEmpty() {
    return unwritten.isEmpty();
  }

  /** Writes what waits, as far as the log can be written. */
  void write() {
    synchronized (writing) {
      try {
        for (Runnable next = oldest(); next != null; next = oldest()) {
          next.run();
          remove(next);
        }
      } catch (JournalException e) {
        LOG.warn("the outage log of {} will be written later: {}", terminal, e.getMessage());
      }
    }
  }

  /** Drops what waits, after the end of what is being written. */
  void drop() {
    synchronized (writing) {
      synchronized (this) {
        unwritten.clear();
      }
    }
  }

  private synchronized @Nullable Runnable oldest() {
    return unwritten.peekFirst();
  }

  private synchronized void remove(Runnable written) {
    unwritten.remove(written);
  }
}
