package afterclass.gateway.store;

import afterclass.gateway.settings.SchoolSettings;
import afterclass.gateway.settings.Settings;
import afterclass.gateway.transaction.DiskFullException;
import afterclass.gateway.transaction.StoreException;
import io.micronaut.data.connection.exceptions.ConnectionException;
import io.micronaut.data.exceptions.DataAccessException;
import io.micronaut.transaction.TransactionDefinition;
import io.micronaut.transaction.TransactionOperations;
import io.micronaut.transaction.exceptions.TransactionException;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The transactions of the store. This process's writers take turns with a lock of their own, in
 * which the journal has priority, because SQLite allows one writer and waits by slow polling.
 * SQLite itself waits for other processes.
 */
@Singleton
public class StoreTransactions {
  /** Maximum time for which the journal makes another writer wait. */
  private static final Duration PATIENCE = Duration.ofMillis(250);

  private final TransactionOperations<Connection> operations;
  private final Path file;
  private final Checkpoints checkpoints;
  private final CommitEvents events;
  private final WriterLock writers = new WriterLock(PATIENCE);

  /** The events of the open transaction; accessed only by its writer. */
  private Set<CommitEvent> changed = EnumSet.noneOf(CommitEvent.class);

  private volatile boolean full;

  StoreTransactions(
      TransactionOperations<Connection> operations,
      Checkpoints checkpoints,
      CommitEvents events,
      SchoolSettings settings) {
    this.checkpoints = checkpoints;
    this.events = events;
    this.operations = operations;
    this.file = Path.of(settings.of(Settings.STORE)).toAbsolutePath();
  }

  /**
   * Runs work in one writing transaction, or within the open one of this thread.
   *
   * @throws StoreException if the store cannot be written; then nothing of the work is on disk
   */
  public <T> T write(Supplier<T> work) {
    return write(false, work);
  }

  /**
   * Runs work like {@link #write(Supplier)}, before all waiting writers; only for the journal,
   * since terminals wait for it.
   */
  public <T> T writeFirst(Supplier<T> work) {
    return write(true, work);
  }

  private <T> T write(boolean first, Supplier<T> work) {
    AtomicReference<@Nullable RuntimeException> failed = new AtomicReference<>();
    boolean outermost = writers.lock(first);
    boolean committed = false;
    try {
      T done =
          operations.executeWrite(
              status -> {
                try {
                  lockForWriting(status.getConnection());
                  T result = work.get();
                  if (status.isNewTransaction()) {
                    commit(status.getConnection());
                  }
                  return result;
                } catch (DataAccessException | StoreException e) {
                  failed.set(e);
                  throw e;
                }
              });
      full = false;
      committed = true;
      return done;
    } catch (DataAccessException | TransactionException | ConnectionException e) {
      RuntimeException cause = failed.get();
      if (cause != null && cause != e) {
        // The rollback failed too, as happens after SQLite itself has rolled back.
        e.addSuppressed(cause);
      }
      StoreException fault = StoreFaults.writing(file, e);
      full = fault instanceof DiskFullException;
      throw fault;
    } finally {
      Set<CommitEvent> published = changed;
      if (outermost) {
        changed = EnumSet.noneOf(CommitEvent.class);
      }
      writers.unlock();
      if (outermost && committed) {
        checkpoints.committed(this::betweenWriters);
        published.forEach(events::publish);
      }
    }
  }

  /** Publishes an event after the commit of the writing transaction open on this thread. */
  public void changed(CommitEvent event) {
    changed.add(event);
  }

  private void betweenWriters(Runnable work) {
    boolean waited = writers.lock(false);
    assert waited;
    try {
      work.run();
    } finally {
      writers.unlock();
    }
  }

  /** Returns whether the last write failed because the disk is full. */
  public boolean full() {
    return full;
  }

  /** Returns whether a writing transaction is open on this thread. */
  public boolean writing() {
    return writers.held();
  }

  /** Runs work without a result, like {@link #write(Supplier)}. */
  public void write(Runnable work) {
    boolean done =
        write(
            () -> {
              work.run();
              return true;
            });
    assert done;
  }

  /**
   * Runs reading work in one transaction, on one state of the store.
   *
   * @throws StoreException if the store cannot be read
   */
  public <T> T read(Supplier<T> work) {
    try {
      // executeRead would mark the connection read-only, which the driver refuses.
      return operations.execute(TransactionDefinition.DEFAULT, status -> work.get());
    } catch (DataAccessException | TransactionException | ConnectionException e) {
      throw StoreFaults.reading(file, e);
    }
  }

  /**
   * Acquires SQLite's write lock with the first statement: a transaction that reads first and
   * writes later fails without waiting if another process wrote in between.
   */
  private static void lockForWriting(Connection connection) {
    try (Statement statement = connection.createStatement()) {
      int touched = statement.executeUpdate("update bookmark set val = val where name = ''");
      assert touched == 0;
    } catch (SQLException e) {
      throw new DataAccessException("no turn to write: " + e.getMessage(), e);
    }
  }

  /**
   * Commits and reports a failure. The framework's own commit then does nothing; if that one
   * failed, the framework would report only the failed rollback after it.
   */
  private static void commit(Connection connection) {
    try {
      connection.commit();
    } catch (SQLException e) {
      throw new DataAccessException("no commit: " + e.getMessage(), e);
    }
  }
}
