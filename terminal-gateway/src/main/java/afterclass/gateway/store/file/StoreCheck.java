package afterclass.gateway.store.file;

import afterclass.gateway.i18n.Phrase;
import afterclass.gateway.journal.JournalException;
import afterclass.gateway.store.StoreFaults;
import afterclass.gateway.store.StoreReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** Reads a store as it lies there, and changes nothing of it. */
public final class StoreCheck {
  private static final String SOUND = "ok";
  private static final int MOST = 20;

  private final StoreFile file;

  /**
   * The check of a store.
   *
   * @throws JournalException if there is none, or something else
   */
  public StoreCheck(StoreFile file) {
    if (!file.exists()) {
      throw file.missing();
    }
    this.file = file;
    if (file.version() == 0) {
      throw new JournalException(Phrase.of("store.not-begun", file.path()), null);
    }
  }

  /**
   * What SQLite's own check of every page and index finds; empty if all is sound. A file that it
   * cannot even read is one finding.
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

  /** What to do where the integrity check finds something. */
  public Phrase damage() {
    return Phrase.of("store.integrity-broken", file.path(), StoreFaults.remedy(file.path()));
  }

  /**
   * Copies the store, so that what an earlier version wrote can be migrated and read there.
   *
   * @param copy a file that does not exist yet
   * @throws JournalException if the copy cannot be written
   */
  public void copyTo(Path copy) {
    try (Connection connection = StoreReader.open(file.path())) {
      PrivateFiles.file(copy);
      Backup.copy(connection, copy);
    } catch (SQLException e) {
      throw StoreFaults.copying(copy, e);
    } catch (IOException e) {
      throw new JournalException(Phrase.of("store.no-backup-to", copy, e), e);
    }
  }

  /** Removes a copy, with what SQLite kept beside it. */
  public static void remove(Path copy) throws IOException {
    for (String end : List.of("", "-wal", "-shm", "-journal")) {
      Files.deleteIfExists(StoreReader.beside(copy, end));
    }
  }
}
