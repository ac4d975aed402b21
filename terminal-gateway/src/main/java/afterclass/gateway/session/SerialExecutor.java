package afterclass.gateway.session;

import afterclass.gateway.link.ReadAhead;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One terminal's own queue on threads that all of them share: its tasks run one after another, in
 * order, and after a few the next terminal has its turn.
 */
final class SerialExecutor {
  private static final Logger LOG = LoggerFactory.getLogger(SerialExecutor.class);
  private static final int TURN = 32;

  private final Executor threads;
  private final Queue<Runnable> tasks = new ConcurrentLinkedQueue<>();
  private final ReadAhead ahead = new ReadAhead();
  private final AtomicBoolean scheduled = new AtomicBoolean();

  SerialExecutor(Executor threads) {
    this.threads = threads;
  }

  /** Does something after everything that was posted before. */
  void post(Runnable task) {
    tasks.add(task);
    schedule();
  }

  /**
   * Does something with so many bytes after everything that was posted before. The caller waits a
   * while where too many wait already: what reads a line is no faster than what deals with it.
   */
  void post(int bytes, Runnable task) {
    post(ahead.enter(bytes) ? ahead.leaving(bytes, task) : task);
  }

  /** Does something after everything that was posted before; completes when that is done. */
  CompletableFuture<Void> last(Runnable task) {
    CompletableFuture<Void> done = new CompletableFuture<>();
    post(
        () -> {
          try {
            task.run();
          } finally {
            done.complete(null);
          }
        });
    return done;
  }

  private void schedule() {
    if (!scheduled.compareAndSet(false, true)) {
      return;
    }
    try {
      threads.execute(this::turn);
    } catch (RejectedExecutionException e) {
      LOG.debug("closed: what was not acknowledged will be repeated", e);
    }
  }

  private void turn() {
    try {
      for (int i = 0; i < TURN; i++) {
        Runnable task = tasks.poll();
        if (task == null) {
          break;
        }
        task.run();
      }
    } finally {
      scheduled.set(false);
      if (!tasks.isEmpty()) {
        schedule();
      }
    }
  }
}
