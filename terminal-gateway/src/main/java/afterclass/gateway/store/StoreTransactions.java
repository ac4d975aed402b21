package afterclass.gateway.store;

import afterclass.gateway.journal.DiskFullException;
import afterclass.gateway.journal.JournalException;
import afterclass.gateway.settings.SchoolSettings;
import afterclass.gateway.settings.Settings;
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
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/**
 * All or nothing. Writers of this process take turns at a lock of their own, because SQLite has one
 * writer and waiting for it by polling is slow; other processes are waited for by SQLite itself.
 */
@Singleton
public class StoreTransactions {
  private final TransactionOperations<Connection> operations;
  private final Path file;
  private final ReentrantLock writers = new ReentrantLock(true);

  private volatile boolean full;

  StoreTransactions(TransactionOperations<Connection> operations, SchoolSettings settings) {
    this.operations = operations;
    this.file = Path.of(settings.of(Settings.STORE)).toAbsolutePath();
  }

  /**
   * Runs work in one writing transaction, or as part of the one that is open on this thread.
   *
   * @throws JournalException if the store cannot be written; nothing of the work is on disk then
   */
  public <T> T write(Supplier<T> work) {
    writers.lock();
    try {
      T done =
          operations.executeWrite(
              status -> {
                takeTurn(status.getConnection());
                return work.get();
              });
      full = false;
      return done;
    } catch (DataAccessException | TransactionException | ConnectionException e) {
      JournalException fault = StoreFaults.writing(file, e);
      full = fault instanceof DiskFullException;
      throw fault;
    } finally {
      writers.unlock();
    }
  }

  /** Whether the last writing failed for want of room on the disk. */
  public boolean full() {
    return full;
  }

  /** Whether a writing transaction is open on this thread. */
  public boolean writing() {
    return writers.isHeldByCurrentThread();
  }

  /** Runs work that changes the store and gives no answer, as {@link #write(Supplier)}. */
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
   * Runs reading work in one transaction: it sees one state of the store.
   *
   * @throws JournalException if the store cannot be read
   */
  public <T> T read(Supplier<T> work) {
    try {
      // Not executeRead: it would mark the connection read-only, which the driver refuses.
      return operations.execute(TransactionDefinition.DEFAULT, status -> work.get());
    } catch (DataAccessException | TransactionException | ConnectionException e) {
      throw StoreFaults.reading(file, e);
    }
  }

  /**
   * Takes SQLite's write lock with the first statement: a transaction that reads first and writes
   * later fails at once, without waiting, if somebody else wrote in between.
   */
  private static void takeTurn(Connection connection) {
    try (Statement statement = connection.createStatement()) {
      int touched = statement.executeUpdate("update bookmark set val = val where name = ''");
      assert touched == 0;
    } catch (SQLException e) {
      throw new DataAccessException("no turn to write: " + e.getMessage(), e);
    }
  }
}
