package afterclass.gateway.store;

import afterclass.gateway.journal.JournalException;
import io.micronaut.data.connection.jdbc.advice.DelegatingDataSource;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import javax.sql.DataSource;

/** Copies the store into one file while the service runs. */
@Singleton
public class Backup {
  private final DataSource source;

  Backup(DataSource source) {
    this.source = source;
  }

  /**
   * Writes a whole, consistent copy, with everything acknowledged so far.
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
    Path folder = file.getParent();
    try (Connection connection = DelegatingDataSource.unwrapDataSource(source).getConnection();
        PreparedStatement copy = connection.prepareStatement("vacuum into ?")) {
      if (folder != null) {
        Files.createDirectories(folder);
      }
      copy.setString(1, file.toString());
      copy.execute();
    } catch (SQLException e) {
      throw new JournalException("the backup cannot be written: " + e.getMessage(), e);
    } catch (IOException e) {
      throw new UncheckedIOException("the backup's folder cannot be made: " + folder, e);
    }
  }
}
