package afterclass.gateway.store.file;

import afterclass.gateway.i18n.Phrase;
import afterclass.gateway.store.StoreFaults;
import afterclass.gateway.store.StoreReader;
import afterclass.gateway.transaction.StoreException;
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
 * The file of a store, checked before anything is written to it: whether it is a store, and of
 * which version.
 */
public final class StoreFile {
  /** The application id in a store's file header: "ACAT". */
  static final int APPLICATION = 0x41434154;

  private static final byte[] BEGINNING = "SQLite format 3\0".getBytes(StandardCharsets.US_ASCII);

  /**
   * Offset in the file header of the format version, which shows whether a write-ahead log is used.
   */
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

  /** Creates a view of the file at a path. */
  public StoreFile(Path path) {
    this.path = path.toAbsolutePath();
  }

  /** Returns the absolute path. */
  public Path path() {
    return path;
  }

  /** Returns whether the file exists. */
  public boolean exists() {
    return Files.exists(path);
  }

  /**
   * Returns the store's version: that of its last migration, or 0 before the first.
   *
   * @throws StoreException if it is not a store, or newer than this build supports
   */
  public int version() {
    try {
      refuseOtherFiles();
    } catch (IOException e) {
      throw cannotBeOpened(e);
    }
    int found = recorded();
    if (found > Migrations.newest()) {
      throw new StoreException(Phrase.of("store.newer", path, found, Migrations.newest()), null);
    }
    return found;
  }

  /**
   * Refuses anything but a store of this or an earlier version; a missing file is accepted.
   *
   * @throws StoreException if the file is something else
   */
  public void refuseOthers() {
    if (exists()) {
      int found = version();
      assert found >= 0;
    }
  }

  /** Returns whether this build must migrate the store before reading. */
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
        throw new StoreException(Phrase.of("store.empty", path, StoreFaults.remedy(path)), null);
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
   * Refuses a foreign WAL: SQLite would read it as part of the store. An opened store is marked in
   * its header, a backup is not; a WAL beside a backup is left over from the previous store.
   */
  private void refuseAnothersWal() throws IOException {
    Path wal = StoreReader.beside(path, "-wal");
    if (Files.exists(wal) && Files.size(wal) > 0) {
      throw new StoreException(
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
   * Refuses a store with a migration unknown to this build, inserted by a newer version, or with a
   * failed one. Flyway would refuse both only after opening the store for writing, with advice for
   * programmers.
   */
  private void refuseOtherHistory(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(STEPS)) {
      while (rows.next()) {
        String step = rows.getString(1);
        if (!rows.getBoolean(2)) {
          throw new StoreException(
              Phrase.of("store.half-migrated", path, step, StoreFaults.remedy(path)), null);
        }
        if (!Migrations.knows(step)) {
          throw new StoreException(Phrase.of("store.unknown-step", path, step), null);
        }
      }
    }
  }

  private static int number(Connection connection, String query) throws SQLException {
    return Integer.parseInt(StoreReader.value(connection, query).orElse("0"));
  }

  private StoreException foreign(Phrase why) {
    return new StoreException(
        Phrase.of("store.foreign", path, why, StoreFaults.remedy(path)), null);
  }

  /** Returns the exception for a missing store that must not be created. */
  StoreException missing() {
    return new StoreException(Phrase.of("store.missing", path), null);
  }

  /** Returns the exception for a file to which the system denies access. */
  StoreException cannotBeOpened(IOException why) {
    return new StoreException(Phrase.of("store.cannot-open", why, path), why);
  }

  /**
   * Creates an empty store with its application id, for the service's own user only; the file gets
   * its name when complete. Does nothing if another process created it meanwhile.
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
      DiskSync.file(part);
      named(part);
      DiskSync.folder(path.getParent());
    } catch (SQLException e) {
      throw StoreFaults.writing(path, e);
    } finally {
      Files.deleteIfExists(part);
    }
  }

  /**
   * Gives the new file its name by a hard link; renaming would replace a file created meanwhile.
   */
  private void named(Path part) throws IOException {
    try {
      Files.createLink(path, part);
    } catch (FileAlreadyExistsException e) {
      // Another process created an equal store at the same moment.
      assert exists();
    } catch (IOException | UnsupportedOperationException e) {
      Files.move(part, path);
    }
  }
}
