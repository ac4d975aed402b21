package afterclass.gateway.link;

import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The single thread on which a link opens, watches and closes. Delays are in real time. */
public final class LinkThread implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(LinkThread.class);
  private static final long CLOSING_SECONDS = 5;

  private final String name;
  private final ScheduledThreadPoolExecutor executor;
  private final AtomicBoolean closed = new AtomicBoolean();

  /** Creates a daemon thread with a name. */
  public LinkThread(String name) {
    this.name = name;
    executor = new Reporting(name);
    executor.setRemoveOnCancelPolicy(true);
  }

  /** Runs a task as soon as possible; ignored once the thread is closed. */
  public void run(Runnable task) {
    after(Duration.ZERO, task);
  }

  /**
   * Runs a task after a delay; ignored once the thread is closed.
   *
   * @return what cancels the task, unless it runs already
   */
  public Runnable after(Duration delay, Runnable task) {
    try {
      ScheduledFuture<?> waiting = executor.schedule(task, delay.toNanos(), TimeUnit.NANOSECONDS);
      return () -> waiting.cancel(false);
    } catch (RejectedExecutionException e) {
      LOG.debug("{} is closed: a task is left out", name, e);
      return () -> {};
    }
  }

  /** Runs a task repeatedly, even after it failed. */
  public void every(Duration period, Runnable task) {
    after(
        period,
        () -> {
          try {
            task.run();
          } finally {
            every(period, task);
          }
        });
  }

  /**
   * Accepts no further tasks, runs {@code last} and waits briefly for it; later calls have no
   * effect.
   */
  public void closeWith(Runnable last) {
    if (!closed.compareAndSet(false, true)) {
      return;
    }
    executor.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
    executor.execute(last);
    executor.shutdown();
    try {
      if (!executor.awaitTermination(CLOSING_SECONDS, TimeUnit.SECONDS)) {
        LOG.warn("{} did not end within {} s", name, CLOSING_SECONDS);
        executor.shutdownNow();
      }
    } catch (InterruptedException e) {
      executor.shutdownNow();
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    closeWith(() -> {});
  }

  /** An executor that logs exceptions of its tasks, which the futures would otherwise swallow. */
  private static final class Reporting extends ScheduledThreadPoolExecutor {

    Reporting(String name) {
      super(
          1,
          task -> {
            Thread thread = new Thread(task, name);
            thread.setDaemon(true);
            return thread;
          });
    }

    @Override
    protected void afterExecute(Runnable task, @Nullable Throwable thrown) {
      super.afterExecute(task, thrown);
      if (task instanceof Future<?> future && future.isDone() && !future.isCancelled()) {
        try {
          future.get();
        } catch (ExecutionException e) {
          LOG.error("a task of {} failed", Thread.currentThread().getName(), e.getCause());
        } catch (InterruptedException e) {
          Thread.currentThread().interrupt();
        }
      }
    }
  }
}
