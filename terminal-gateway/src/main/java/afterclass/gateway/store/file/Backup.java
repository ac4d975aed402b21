package afterclass.gateway.store.file;

import afterclass.gateway.i18n.Phrase;
import afterclass.gateway.store.StoreFaults;
import afterclass.gateway.transaction.StoreException;
import io.micronaut.data.connection.jdbc.advice.DelegatingDataSource;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Objects;
import java.util.UUID;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The backup of the store to one file while the service runs. */
@Singleton
public class Backup {
  private static final Logger LOG = LoggerFactory.getLogger(Backup.class);

  private final DataSource source;

  Backup(DataSource source) {
    this.source = source;
  }

  /**
   * Writes a complete, consistent copy with all acknowledged records, readable by the service's own
   * user only. The file gets its name only when it is complete and synced, so that a copy cut short
   * by a full disk or a power cut is never mistaken for a backup.
   *
   * @param target a new file; its folder is created
   * @throws StoreException if the copy cannot be written
   */
  public void to(Path target) {
    Path file = target.toAbsolutePath();
    if (Files.exists(file)) {
      throw new StoreException(Phrase.of("store.backup-exists", file), null);
    }
    Path part = file.resolveSibling(file.getFileName() + "." + UUID.randomUUID() + ".part");
    Path folder = Objects.requireNonNull(part.getParent());
    try {
      PrivateFiles.folder(folder);
      PrivateFiles.file(part);
      copy(part);
      DiskSync.file(part);
      Files.move(part, file);
      DiskSync.folder(folder);
    } catch (SQLException e) {
      throw StoreFaults.copying(file, e);
    } catch (IOException e) {
      throw new StoreException(Phrase.of("store.no-backup-to", file, e), e);
    } finally {
      takeAway(part);
    }
  }

  private void copy(Path part) throws SQLException {
    try (Connection connection = DelegatingDataSource.unwrapDataSource(source).getConnection()) {
      copy(connection, part);
    }
  }

  /** Copies the database of a connection to an empty file. */
  static void copy(Connection connection, Path part) throws SQLException {
    try (PreparedStatement copy = connection.prepareStatement("vacuum into ?")) {
      copy.setString(1, part.toString());
      copy.execute();
    }
  }

  private static void takeAway(Path part) {
    try {
      Files.deleteIfExists(part);
    } catch (IOException e) {
      LOG.warn("{} is no backup and cannot be taken away", part, e);
    }
  }
}
