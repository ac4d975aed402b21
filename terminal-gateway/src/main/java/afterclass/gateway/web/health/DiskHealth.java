package afterclass.gateway.web.health;

import io.micronaut.context.annotation.Value;
import io.micronaut.scheduling.TaskExecutors;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutorService;

/** Down before the store's disk is full, while there is still time to make room. */
@Singleton
final class DiskHealth extends Indicator {
  /** What must be free: weeks of a school's punches, or one copy of the store. */
  static final long MIN_FREE_MB = 100;

  private static final long MB = 1024 * 1024;

  private final Path folder;

  DiskHealth(
      @Value("${attendance.store:data/attendance.db}") String store,
      @Named(TaskExecutors.BLOCKING) ExecutorService threads) {
    super("disk", threads);
    folder = Objects.requireNonNull(Path.of(store).toAbsolutePath().getParent());
  }

  @Override
  Finding look() {
    try {
      long free = Files.getFileStore(folder).getUsableSpace() / MB;
      return new Finding(
          free >= MIN_FREE_MB, Map.of("freeMegabytes", free, "minFreeMegabytes", MIN_FREE_MB));
    } catch (IOException e) {
      return new Finding(false, Map.of("fault", folder + " cannot be asked: " + e.getMessage()));
    }
  }
}
