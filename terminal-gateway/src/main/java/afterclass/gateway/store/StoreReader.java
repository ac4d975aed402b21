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

/** Opens a store's file for reading only, whoever has it open otherwise. */
public final class StoreReader {
  private static final int BUSY_MILLIS = 5_000;

  /** SQLite's flag for a name that is an address with parameters. */
  private static final int AS_ADDRESS = 0x40;

  private StoreReader() {}

  /** A connection that can change nothing. */
  public static Connection open(Path store) throws SQLException {
    return DriverManager.getConnection(address(store));
  }

  /**
   * The address of a store that is only read. SQLite writes {@code -wal} and {@code -shm} beside a
   * store also for whoever reads; in a folder that cannot be written nobody else can write either,
   * and the file is read as one that does not change.
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

  /** What SQLite keeps beside a store. */
  public static Path beside(Path store, String end) {
    return store.resolveSibling(store.getFileName() + end);
  }

  /** The first column of the first row; empty if there is none. */
  public static Optional<String> value(Connection connection, String query) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(query)) {
      return rows.next() ? Optional.ofNullable(rows.getString(1)) : Optional.empty();
    }
  }
}
