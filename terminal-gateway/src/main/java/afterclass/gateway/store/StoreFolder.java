package afterclass.gateway.store;

import afterclass.gateway.journal.JournalException;
import afterclass.gateway.settings.SchoolSettings;
import afterclass.gateway.settings.Settings;
import io.micronaut.configuration.jdbc.hikari.DatasourceConfiguration;
import io.micronaut.context.event.BeanCreatedEvent;
import io.micronaut.context.event.BeanCreatedEventListener;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/**
 * Looks at the store's file before the first connection: makes its folder where a store may begin,
 * and refuses what is no store.
 */
@Singleton
class StoreFolder implements BeanCreatedEventListener<DatasourceConfiguration> {
  private static final byte[] BEGINNING = "SQLite format 3\0".getBytes(StandardCharsets.US_ASCII);

  private final Path file;
  private final boolean mayBegin;

  StoreFolder(SchoolSettings settings) {
    this.file = Path.of(settings.of(Settings.STORE)).toAbsolutePath();
    this.mayBegin = settings.of(Settings.STORE_MAY_BEGIN);
  }

  /**
   * Called before the first connection.
   *
   * @throws JournalException if there is no store and none may begin, or something else is there
   */
  @Override
  public DatasourceConfiguration onCreated(BeanCreatedEvent<DatasourceConfiguration> event) {
    try {
      look();
    } catch (IOException e) {
      throw new JournalException(
          "the store cannot be opened: "
              + e
              + "; expected a file that can be written at "
              + file
              + ": mend the folder and its rights, or attendance.store",
          e);
    }
    return event.getBean();
  }

  private void look() throws IOException {
    if (Files.exists(file)) {
      refuseOtherFiles();
      return;
    }
    if (!mayBegin) {
      throw new JournalException(
          "found no store at "
              + file
              + "; expected the school's: run this in the service's own"
              + " folder, or name the right one with --config and attendance.store",
          null);
    }
    Path folder = file.getParent();
    if (folder != null) {
      Files.createDirectories(folder);
    }
  }

  /** An empty file is a store that has not begun. */
  private void refuseOtherFiles() throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      byte[] found = in.readNBytes(BEGINNING.length);
      if (found.length > 0 && !Arrays.equals(found, BEGINNING)) {
        throw new JournalException(
            "found something else than a store at "
                + file
                + " (it does not begin as SQLite's"
                + " files do); expected the school's store: put the newest backup in its place,"
                + " or correct attendance.store",
            null);
      }
    }
  }
}
