package afterclass.gateway.store;

import io.micronaut.configuration.jdbc.hikari.DatasourceConfiguration;
import io.micronaut.context.annotation.Value;
import io.micronaut.context.event.BeanCreatedEvent;
import io.micronaut.context.event.BeanCreatedEventListener;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Makes the folder of the store's file before the first connection. */
@Singleton
class StoreFolder implements BeanCreatedEventListener<DatasourceConfiguration> {
  private final Path file;

  StoreFolder(@Value("${attendance.store:data/attendance.db}") String file) {
    this.file = Path.of(file).toAbsolutePath();
  }

  @Override
  public DatasourceConfiguration onCreated(BeanCreatedEvent<DatasourceConfiguration> event) {
    Path folder = file.getParent();
    if (folder != null) {
      try {
        Files.createDirectories(folder);
      } catch (IOException e) {
        throw new UncheckedIOException("the store's folder cannot be made: " + folder, e);
      }
    }
    return event.getBean();
  }
}
