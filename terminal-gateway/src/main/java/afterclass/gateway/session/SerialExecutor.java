package afterclass.gateway.session;

import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * An executor that runs its tasks one after another, in order, on threads that it shares with
 * others. After a few tasks it lets the others run.
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

  /** Runs a task after everything that was posted before. */
  void post(Runnable task) {
    tasks.add(task);
    schedule();
  }

  /**
   * Runs a task after everything that was posted before: on the calling thread, unless another
   * thread runs the tasks at the moment. The tasks must not block for long.
   */
  void runOrPost(Runnable task) {
    tasks.add(task);
    if (scheduled.compareAndSet(false, true)) {
      turn();
    }
  }

  /**
   * Runs a task on so many bytes after everything that was posted before. The caller waits up to a
   * second if too many bytes are queued, so that a line is read no faster than it is processed.
   */
  void post(int bytes, Runnable task) {
    post(counted(bytes, task));
  }

  /** Runs such a task on the calling thread, unless another thread runs the tasks at the moment. */
  void runOrPost(int bytes, Runnable task) {
    runOrPost(counted(bytes, task));
  }

  private Runnable counted(int bytes, Runnable task) {
    return ahead.enter(bytes) ? ahead.leaving(bytes, task) : task;
  }

  /** Runs a task after everything that was posted before; completes when it has run. */
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
