package afterclass.gateway.store.file;

import afterclass.gateway.i18n.Phrase;
import afterclass.gateway.store.StoreFaults;
import afterclass.gateway.store.StoreReader;
import afterclass.gateway.transaction.StoreException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** The read-only check of a store. */
public final class StoreCheck {
  private static final String SOUND = "ok";
  private static final int MOST = 20;

  private final StoreFile file;

  /**
   * Creates a check.
   *
   * @throws StoreException if the file is missing or not a store
   */
  public StoreCheck(StoreFile file) {
    if (!file.exists()) {
      throw file.missing();
    }
    this.file = file;
    if (file.version() == 0) {
      throw new StoreException(Phrase.of("store.not-begun", file.path()), null);
    }
  }

  /**
   * Returns the findings of SQLite's check of all pages and indexes; empty if the store is intact.
   * A file that cannot be read is one finding.
   */
  public List<String> integrity() {
    List<String> found = new ArrayList<>();
    try (Connection connection = StoreReader.open(file.path());
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("pragma integrity_check(" + MOST + ")")) {
      while (rows.next()) {
        found.add(rows.getString(1));
      }
    } catch (SQLException e) {
      found.add(String.valueOf(e.getMessage()));
    }
    return found.equals(List.of(SOUND)) ? List.of() : found;
  }

  /** Returns the remedy for findings of the integrity check. */
  public Phrase damage() {
    return Phrase.of("store.integrity-broken", file.path(), StoreFaults.remedy(file.path()));
  }

  /**
   * Copies the store, so that a store of an earlier version can be migrated and read there.
   *
   * @param copy a new file
   * @throws StoreException if the copy cannot be written
   */
  public void copyTo(Path copy) {
    try (Connection connection = StoreReader.open(file.path())) {
      PrivateFiles.file(copy);
      Backup.copy(connection, copy);
    } catch (SQLException e) {
      throw StoreFaults.copying(copy, e);
    } catch (IOException e) {
      throw new StoreException(Phrase.of("store.no-backup-to", copy, e), e);
    }
  }

  /** Deletes a copy and its companion files. */
  public static void remove(Path copy) throws IOException {
    for (String end : List.of("", "-wal", "-shm", "-journal")) {
      Files.deleteIfExists(StoreReader.beside(copy, end));
    }
  }
}
