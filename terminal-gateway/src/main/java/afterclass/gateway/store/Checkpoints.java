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
 * The transfer of commits from SQLite's write-ahead log to the store's file, on its own thread.
 * SQLite would do it within the commit that fills the log, and that commit's terminals would have
 * to wait. Commits are on disk in any case: the log is synced at each commit.
 */
@Singleton
class Checkpoints {
  /** Number of commits after which the write-ahead log is transferred to the file. */
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
   * Counts a commit and regularly starts a transfer.
   *
   * @param turn runs a task while no other thread writes
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
   * Transfers most of the log without blocking the writers, then the small remainder under the
   * write lock: SQLite restarts its log only when all of it is transferred, and otherwise the log
   * would grow without limit.
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
