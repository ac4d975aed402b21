package afterclass.gateway.store;

import io.micronaut.data.connection.jdbc.advice.DelegatingDataSource;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings what was committed from SQLite's write-ahead log into the store's file, on a thread of its
 * own. SQLite would do it inside whichever commit fills the log, and the terminals of that commit
 * would wait for it. What is committed is on disk before and after: the log is synced at each
 * commit.
 */
@Singleton
class Checkpoints {
  /** So many commits are brought over together. */
  static final int COMMITS = 250;

  private static final Logger LOG = LoggerFactory.getLogger(Checkpoints.class);
  private static final long CLOSING_SECONDS = 30;

  private final DataSource connections;
  private final AtomicInteger commits = new AtomicInteger();
  private final AtomicBoolean running = new AtomicBoolean();
  private final ExecutorService thread =
      Executors.newSingleThreadExecutor(
          task -> {
            Thread thread = new Thread(task, "store checkpoint");
            thread.setDaemon(true);
            return thread;
          });

  Checkpoints(DataSource connections) {
    this.connections = DelegatingDataSource.unwrapDataSource(connections);
  }

  /**
   * Counts a commit; every so often what was committed is brought over.
   *
   * @param turn runs work while nobody writes
   */
  void committed(Consumer<Runnable> turn) {
    if (commits.incrementAndGet() < COMMITS || !running.compareAndSet(false, true)) {
      return;
    }
    commits.set(0);
    try {
      thread.execute(() -> bringOver(turn));
    } catch (RejectedExecutionException e) {
      LOG.debug("the store closes and brings over what is left by itself", e);
    }
  }

  /**
   * First beside the writers, then the little that they wrote meanwhile in their stead: only a log
   * of which nothing is left to bring over is begun anew, and would grow for ever else.
   */
  private void bringOver(Consumer<Runnable> turn) {
    try (Connection connection = connections.getConnection()) {
      passive(connection);
      turn.accept(() -> passive(connection));
    } catch (SQLException e) {
      LOG.warn("the store's log cannot be brought over now: {}", e.getMessage());
    } finally {
      running.set(false);
    }
  }

  private static void passive(Connection connection) {
    try (Statement statement = connection.createStatement()) {
      statement.execute("pragma wal_checkpoint(passive)");
    } catch (SQLException e) {
      LOG.warn("the store's log cannot be brought over now: {}", e.getMessage());
    }
  }

  @PreDestroy
  void close() {
    thread.shutdown();
    try {
      if (!thread.awaitTermination(CLOSING_SECONDS, TimeUnit.SECONDS)) {
        thread.shutdownNow();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
