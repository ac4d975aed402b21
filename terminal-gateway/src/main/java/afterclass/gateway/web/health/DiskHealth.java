package afterclass.gateway.web.health;

import afterclass.gateway.store.file.FreeDiskSpace;
import io.micronaut.scheduling.TaskExecutors;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ExecutorService;

/** The health of the store's disk: down before it is full, with time left to free space. */
@Singleton
final class DiskHealth extends Indicator {
  private static final long MIN_FREE_MB = FreeDiskSpace.MIN_FREE_MB;

  private final FreeDiskSpace disk;

  DiskHealth(FreeDiskSpace disk, @Named(TaskExecutors.BLOCKING) ExecutorService threads) {
    super("disk", threads);
    this.disk = disk;
  }

  @Override
  Finding look() {
    try {
      long free = disk.freeMegabytes();
      return new Finding(
          free >= MIN_FREE_MB, Map.of("freeMegabytes", free, "minFreeMegabytes", MIN_FREE_MB));
    } catch (IOException e) {
      return new Finding(
          false, Map.of("fault", disk.folder() + " cannot be asked: " + e.getMessage()));
    }
  }
}
