package afterclass.gateway.store.file;

import afterclass.gateway.i18n.Phrase;
import afterclass.gateway.settings.SchoolSettings;
import afterclass.gateway.settings.Settings;
import afterclass.gateway.store.StoreReader;
import afterclass.gateway.transaction.StoreException;
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
 * The check before the first connection: creates a store where allowed, and refuses anything that
 * is not a store of this or an earlier version, and a second service.
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
   * Checks or creates the store; called before the first connection.
   *
   * @throws StoreException if the store is missing and must not be created, if the file is
   *     something else, or if another service uses the store
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

  /** Refuses to migrate a store in use: the running service could not continue with it. */
  private void refuseWhileServed() throws IOException {
    Optional<String> process =
        lock.isPresent() ? Optional.empty() : StoreLock.servedBy(file.path());
    if (process.isPresent()) {
      throw new StoreException(Phrase.of("store.earlier-served", file.path(), process.get()), null);
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
