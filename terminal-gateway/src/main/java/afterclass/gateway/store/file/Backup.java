package afterclass.gateway.store.file;

import afterclass.gateway.i18n.Phrase;
import afterclass.gateway.journal.JournalException;
import afterclass.gateway.store.StoreFaults;
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

/** Copies the store into one file while the service runs. */
@Singleton
public class Backup {
  private static final Logger LOG = LoggerFactory.getLogger(Backup.class);

  private final DataSource source;

  Backup(DataSource source) {
    this.source = source;
  }

  /**
   * Writes a whole, consistent copy, with everything acknowledged so far, for the own user only. It
   * has its name only once it is whole and on the disk: what a full disk or a power cut cuts short
   * is no file of that name, and nobody takes it for a backup.
   *
   * @param target a file that does not exist yet; its folder is made
   * @throws JournalException if the copy cannot be written
   */
  public void to(Path target) {
    Path file = target.toAbsolutePath();
    if (Files.exists(file)) {
      throw new JournalException(Phrase.of("store.backup-exists", file), null);
    }
    Path part = file.resolveSibling(file.getFileName() + "." + UUID.randomUUID() + ".part");
    Path folder = Objects.requireNonNull(part.getParent());
    try {
      PrivateFiles.folder(folder);
      PrivateFiles.file(part);
      copy(part);
      Synced.file(part);
      Files.move(part, file);
      Synced.folder(folder);
    } catch (SQLException e) {
      throw StoreFaults.copying(file, e);
    } catch (IOException e) {
      throw new JournalException(Phrase.of("store.no-backup-to", file, e), e);
    } finally {
      takeAway(part);
    }
  }

  private void copy(Path part) throws SQLException {
    try (Connection connection = DelegatingDataSource.unwrapDataSource(source).getConnection()) {
      copy(connection, part);
    }
  }

  /** Copies what a connection sees into a file that is empty. */
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
