package afterclass.gateway.session;

import afterclass.gateway.transaction.StoreException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The queue of one terminal's entries for the outage log, written in order by an executor: neither
 * a reader of the terminal's state nor a punch waits for the disk. An entry that cannot be written
 * yet is kept and tried again. Thread-safe.
 */
final class OutageWriter {
  private static final Logger LOG = LoggerFactory.getLogger(OutageWriter.class);

  private final String terminal;
  private final Executor executor;
  private final Object writing = new Object();
  private final Deque<Runnable> unwritten = new ArrayDeque<>();

  /** Creates an empty queue for the terminal with a name; the executor writes its entries. */
  OutageWriter(String terminal, Executor executor) {
    this.terminal = terminal;
    this.executor = executor;
  }

  /** Adds an entry to the queue; {@link #write} writes it. */
  synchronized void add(Runnable entry) {
    unwritten.addLast(entry);
  }

  /** Tells whether the queue is empty. */
  synchronized boolean isEmpty() {
    return unwritten.isEmpty();
  }

  /** Makes the executor write the entries; if the executor has ended, writes them itself. */
  void write() {
    if (isEmpty()) {
      return;
    }
    try {
      executor.execute(this::writeNow);
    } catch (RejectedExecutionException e) {
      writeNow();
    }
  }

  /** Writes the entries in the caller's thread, until one cannot be written. */
  void writeNow() {
    synchronized (writing) {
      try {
        for (Runnable next = oldest(); next != null; next = oldest()) {
          next.run();
          remove(next);
        }
      } catch (StoreException e) {
        LOG.warn("the outage log of {} will be written later: {}", terminal, e.getMessage());
      }
    }
  }

  /** Writes the entries that can be written, and drops the others. */
  void end() {
    synchronized (writing) {
      writeNow();
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
