package afterclass.gateway.session;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The threads that the sessions share. */
final class Threads {
  private static final Logger LOG = LoggerFactory.getLogger(Threads.class);
  private static final AtomicInteger NUMBER = new AtomicInteger();
  private static final long CLOSING_SECONDS = 5;

  private Threads() {}

  /** Creates a daemon thread that logs exceptions of its task. */
  static Thread make(Runnable task) {
    return named("session " + NUMBER.incrementAndGet(), task);
  }

  /** Creates such a thread with another name. */
  static Thread named(String name, Runnable task) {
    Thread thread = new Thread(task, name);
    thread.setDaemon(true);
    thread.setUncaughtExceptionHandler(
        (failed, thrown) -> LOG.error("a task of {} failed", failed.getName(), thrown));
    return thread;
  }

  /** Shuts an executor down, waiting at most {@link #CLOSING_SECONDS} for running tasks. */
  static void end(ExecutorService threads) {
    threads.shutdown();
    try {
      if (!threads.awaitTermination(CLOSING_SECONDS, TimeUnit.SECONDS)) {
        LOG.warn("the sessions did not end within {} s", CLOSING_SECONDS);
        threads.shutdownNow();
      }
    } catch (InterruptedException e) {
      threads.shutdownNow();
      Thread.currentThread().interrupt();
    }
  }
}
