package afterclass.gateway.store;

import afterclass.gateway.journal.JournalException;
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
   * Writes a whole, consistent copy, with everything acknowledged so far. It has its name only once
   * it is whole: what a full disk cuts short is taken away, and nobody takes it for a backup.
   *
   * @param target a file that does not exist yet; its folder is made
   * @throws JournalException if the copy cannot be written
   */
  public void to(Path target) {
    Path file = target.toAbsolutePath();
    if (Files.exists(file)) {
      throw new JournalException(
          "found a file at " + file + "; expected none: a backup overwrites nothing", null);
    }
    Path part = file.resolveSibling(file.getFileName() + "." + UUID.randomUUID() + ".part");
    try {
      Files.createDirectories(Objects.requireNonNull(part.getParent()));
      copy(part);
      Files.move(part, file);
    } catch (SQLException e) {
      throw new JournalException("the backup cannot be written: " + e.getMessage(), e);
    } catch (IOException e) {
      throw new JournalException("the backup cannot be written to " + file + ": " + e, e);
    } finally {
      takeAway(part);
    }
  }

  private void copy(Path part) throws SQLException {
    try (Connection connection = DelegatingDataSource.unwrapDataSource(source).getConnection();
        PreparedStatement copy = connection.prepareStatement("vacuum into ?")) {
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
