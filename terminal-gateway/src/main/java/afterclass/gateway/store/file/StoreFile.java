package afterclass.gateway.store.file;

import afterclass.gateway.i18n.Phrase;
import afterclass.gateway.journal.JournalException;
import afterclass.gateway.store.StoreFaults;
import afterclass.gateway.store.StoreReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;

/**
 * The file that a store is expected in, looked at before anybody writes to it: whether it is a
 * store, and of which version.
 */
public final class StoreFile {
  /** What stands in the head of a store's file: "ACAT". */
  static final int APPLICATION = 0x41434154;

  private static final byte[] BEGINNING = "SQLite format 3\0".getBytes(StandardCharsets.US_ASCII);

  /** Where in the head it stands how the file is written. */
  private static final int KEEPS = 18;

  private static final byte WITHOUT_WAL = 1;
  private static final String HISTORY =
      "select count(*) from sqlite_master where name = 'flyway_schema_history'";
  private static final String FIRST =
      "select script from flyway_schema_history where version = '1'";
  private static final String STEPS =
      "select script, success from flyway_schema_history where type = 'SQL' order by installed_rank";
  private static final String VERSION =
      "select max(cast(version as integer)) from flyway_schema_history where version is not null";

  private final Path path;

  /** The file at a path. */
  public StoreFile(Path path) {
    this.path = path.toAbsolutePath();
  }

  /** Where it is. */
  public Path path() {
    return path;
  }

  /** Whether anything is there. */
  public boolean exists() {
    return Files.exists(path);
  }

  /**
   * The version of the store: that of its last migration, 0 if it has begun and has none.
   *
   * @throws JournalException if it is none, or one of a newer version than this build knows
   */
  public int version() {
    try {
      refuseOtherFiles();
    } catch (IOException e) {
      throw cannotBeOpened(e);
    }
    int found = recorded();
    if (found > Migrations.newest()) {
      throw new JournalException(Phrase.of("store.newer", path, found, Migrations.newest()), null);
    }
    return found;
  }

  /**
   * Refuses what is no store of this version or an earlier one; nothing there is no fault.
   *
   * @throws JournalException if something else is there
   */
  public void refuseOthers() {
    if (exists()) {
      int found = version();
      assert found >= 0;
    }
  }

  /** Whether this build would migrate it before it reads it. */
  public boolean earlier() {
    return version() < Migrations.newest();
  }

  private void refuseOtherFiles() throws IOException {
    if (Files.isDirectory(path)) {
      throw foreign(Phrase.of("store.is-folder"));
    }
    try (InputStream in = Files.newInputStream(path)) {
      byte[] head = in.readNBytes(BEGINNING.length + 4);
      byte[] found = Arrays.copyOf(head, Math.min(head.length, BEGINNING.length));
      if (found.length == 0) {
        throw new JournalException(Phrase.of("store.empty", path, StoreFaults.remedy(path)), null);
      }
      if (!Arrays.equals(found, BEGINNING)) {
        throw foreign(Phrase.of("store.no-head"));
      }
      if (head.length > KEEPS && head[KEEPS] == WITHOUT_WAL) {
        refuseAnothersWal();
      }
    }
  }

  /**
   * SQLite reads whatever lies beside as part of the store. A store that was opened says so in its
   * head, a backup does not: what lies beside that one is left of the store before it.
   */
  private void refuseAnothersWal() throws IOException {
    Path wal = StoreReader.beside(path, "-wal");
    if (Files.exists(wal) && Files.size(wal) > 0) {
      throw new JournalException(
          Phrase.of("store.others-wal", wal, path, StoreReader.beside(path, "-shm")), null);
    }
  }

  private int recorded() {
    try (Connection connection = StoreReader.open(path)) {
      if (number(connection, HISTORY) == 0) {
        if (number(connection, "pragma application_id") == APPLICATION
            && number(connection, "select count(*) from sqlite_master") == 0) {
          return 0;
        }
        throw foreign(Phrase.of("store.no-tables"));
      }
      Optional<String> first = StoreReader.value(connection, FIRST);
      if (!first.equals(Optional.of(Migrations.FIRST))) {
        throw foreign(Phrase.of("store.no-tables"));
      }
      int version = number(connection, VERSION);
      if (version <= Migrations.newest()) {
        refuseOtherHistory(connection);
      }
      return version;
    } catch (SQLException e) {
      throw StoreFaults.reading(path, e);
    }
  }

  /**
   * A newer version may have put a step before one that this build knows; and a step that failed
   * has left tables of no version. Flyway refuses both, but only after it has opened the store for
   * writing, and says how programmers go on from there.
   */
  private void refuseOtherHistory(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(STEPS)) {
      while (rows.next()) {
        String step = rows.getString(1);
        if (!rows.getBoolean(2)) {
          throw new JournalException(
              Phrase.of("store.half-migrated", path, step, StoreFaults.remedy(path)), null);
        }
        if (!Migrations.knows(step)) {
          throw new JournalException(Phrase.of("store.unknown-step", path, step), null);
        }
      }
    }
  }

  private static int number(Connection connection, String query) throws SQLException {
    return Integer.parseInt(StoreReader.value(connection, query).orElse("0"));
  }

  private JournalException foreign(Phrase why) {
    return new JournalException(
        Phrase.of("store.foreign", path, why, StoreFaults.remedy(path)), null);
  }

  /** The refusal where there is no store and none may begin. */
  JournalException missing() {
    return new JournalException(Phrase.of("store.missing", path), null);
  }

  /** The refusal of a file that the system does not let us use. */
  JournalException cannotBeOpened(IOException why) {
    return new JournalException(Phrase.of("store.cannot-open", why, path), why);
  }

  /**
   * Begins a store: an empty one that says what it is, with its name only once it is whole, for the
   * own user only. Does nothing where somebody else has begun one meanwhile.
   */
  void begin() throws IOException {
    refuseAnothersWal();
    PrivateFiles.folder(path.getParent());
    Path part = StoreReader.beside(path, "." + UUID.randomUUID() + ".part");
    try {
      PrivateFiles.file(part);
      try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + part);
          Statement statement = connection.createStatement()) {
        statement.execute("pragma application_id = " + APPLICATION);
      }
      Synced.file(part);
      named(part);
      Synced.folder(path.getParent());
    } catch (SQLException e) {
      throw StoreFaults.writing(path, e);
    } finally {
      Files.deleteIfExists(part);
    }
  }

  /**
   * A second name is given only where there is none; renaming would replace what came meanwhile.
   */
  private void named(Path part) throws IOException {
    try {
      Files.createLink(path, part);
    } catch (FileAlreadyExistsException e) {
      // Another process began it at the same moment, as this one would have.
      assert exists();
    } catch (IOException | UnsupportedOperationException e) {
      Files.move(part, path);
    }
  }
}
