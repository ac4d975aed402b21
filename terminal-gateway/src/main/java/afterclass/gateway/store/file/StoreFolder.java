package afterclass.gateway.store.file;

import afterclass.gateway.i18n.Phrase;
import afterclass.gateway.journal.JournalException;
import afterclass.gateway.settings.SchoolSettings;
import afterclass.gateway.settings.Settings;
import afterclass.gateway.store.StoreReader;
import io.micronaut.configuration.jdbc.hikari.DatasourceConfiguration;
import io.micronaut.context.BeanProvider;
import io.micronaut.context.event.BeanCreatedEvent;
import io.micronaut.context.event.BeanCreatedEventListener;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks at the store's file before the first connection: begins a store where one may begin, and
 * refuses what is no store of this version or an earlier one, and a second service.
 */
@Singleton
class StoreFolder implements BeanCreatedEventListener<DatasourceConfiguration> {
  private static final Logger LOG = LoggerFactory.getLogger(StoreFolder.class);

  private final StoreFile file;
  private final Path key;
  private final boolean mayBegin;
  private final BeanProvider<StoreLock> lock;

  StoreFolder(SchoolSettings settings, BeanProvider<StoreLock> lock) {
    Path named = Path.of(settings.of(Settings.STORE));
    this.file = new StoreFile(named);
    this.mayBegin =
        settings.of(Settings.STORE_MAY_BEGIN)
            && (named.isAbsolute() || !settings.of(Settings.STORE_BEGINS_ABSOLUTE));
    this.lock = lock;
    String keyFile = settings.text(Settings.KEY_FILE);
    this.key = keyFile.isEmpty() ? StoreReader.beside(file.path(), ".key") : Path.of(keyFile);
  }

  /**
   * Called before the first connection.
   *
   * @throws JournalException if there is no store and none may begin, or something else is there,
   *     or another service serves it
   */
  @Override
  public DatasourceConfiguration onCreated(BeanCreatedEvent<DatasourceConfiguration> event) {
    try {
      look();
    } catch (IOException e) {
      throw file.cannotBeOpened(e);
    }
    return event.getBean();
  }

  private void look() throws IOException {
    if (!file.exists() && !mayBegin) {
      throw file.missing();
    }
    PrivateFiles.folder(file.path().getParent());
    if (lock.isPresent()) {
      lock.get().take(file.path());
    }
    if (!file.exists()) {
      file.begin();
      LOG.info("no store was at {}: a new one has begun", file.path());
    }
    if (file.earlier()) {
      refuseWhileServed();
    }
    if (lock.isPresent()) {
      warn();
    }
  }

  /** What a command of a newer version migrates, a running service cannot use any longer. */
  private void refuseWhileServed() throws IOException {
    Optional<String> process =
        lock.isPresent() ? Optional.empty() : StoreLock.servedBy(file.path());
    if (process.isPresent()) {
      throw new JournalException(
          Phrase.of("store.earlier-served", file.path(), process.get()), null);
    }
  }

  private void warn() {
    Path store = file.path();
    Path parent = Objects.requireNonNull(store.getParent());
    List<String> open =
        PrivateFiles.open(
            parent,
            store,
            StoreReader.beside(store, "-wal"),
            StoreReader.beside(store, "-shm"),
            key);
    if (!open.isEmpty()) {
      LOG.warn(
          "other users of this machine can reach personal data: {}; expected mode 700 of the"
              + " folder and 600 of its files: chmod them",
          String.join(", ", open));
    }
  }
}
