package afterclass.gateway.store;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import org.sqlite.SQLiteOpenMode;

/** The read-only access to a store's file, whether or not another process has the file open. */
public final class StoreReader {
  private static final int BUSY_MILLIS = 5_000;

  /** SQLite's flag for a name that is a URI with parameters. */
  private static final int AS_ADDRESS = 0x40;

  private StoreReader() {}

  /** Opens a read-only connection. */
  public static Connection open(Path store) throws SQLException {
    return DriverManager.getConnection(address(store));
  }

  /**
   * Returns the JDBC address for reading a store. SQLite writes {@code -wal} and {@code -shm}
   * beside a store even when reading; in a folder that is not writable, where no process can write,
   * the file is therefore opened as immutable.
   */
  public static String address(Path store) {
    Path folder = store.toAbsolutePath().getParent();
    boolean still =
        folder != null && !Files.isWritable(folder) && !Files.exists(beside(store, "-wal"));
    int mode = SQLiteOpenMode.READONLY.flag | (still ? AS_ADDRESS : 0);
    return "jdbc:sqlite:"
        + (still ? store.toUri() + "?immutable=1&" : store + "?")
        + "open_mode="
        + mode
        + "&busy_timeout="
        + BUSY_MILLIS;
  }

  /** Returns a companion file that SQLite keeps beside a store. */
  public static Path beside(Path store, String end) {
    return store.resolveSibling(store.getFileName() + end);
  }

  /** Returns the first column of the first row; empty if there is none. */
  public static Optional<String> value(Connection connection, String query) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(query)) {
      return rows.next() ? Optional.ofNullable(rows.getString(1)) : Optional.empty();
    }
  }
}
