package afterclass.gateway.store.file;

import afterclass.gateway.journal.Room;
import afterclass.gateway.settings.SchoolSettings;
import afterclass.gateway.settings.Settings;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;

/** The room on the disk that the store's file is on, looked at once a second at most. */
@Singleton
public class DiskRoom implements Room {
  /** What must be free before the service calls itself sound: weeks of a school's punches. */
  public static final long MIN_FREE_MB = 100;

  /** Below this only punches are written, so that nothing else brings the disk to its minimum. */
  public static final long KEPT_FOR_PUNCHES_MB = 2 * MIN_FREE_MB;

  private static final long MB = 1024 * 1024;
  private static final long LOOK_EVERY = Duration.ofSeconds(1).toNanos();

  private final Path folder;
  private long lookedAt = System.nanoTime() - LOOK_EVERY;
  private boolean toSpare;

  DiskRoom(SchoolSettings settings) {
    Path store = Path.of(settings.of(Settings.STORE)).toAbsolutePath();
    folder = Objects.requireNonNull(store.getParent());
  }

  /** The folder that the store's file is in. */
  public Path folder() {
    return folder;
  }

  /**
   * What is free, in megabytes of 1,048,576 bytes.
   *
   * @throws IOException if the disk cannot be asked
   */
  public long freeMegabytes() throws IOException {
    return Files.getFileStore(folder).getUsableSpace() / MB;
  }

  @Override
  public synchronized boolean toSpare() {
    long now = System.nanoTime();
    if (now - lookedAt >= LOOK_EVERY) {
      lookedAt = now;
      toSpare = look();
    }
    return toSpare;
  }

  /** A disk that cannot be asked is not called full: the writing itself will tell. */
  private boolean look() {
    try {
      return freeMegabytes() >= KEPT_FOR_PUNCHES_MB;
    } catch (IOException e) {
      return true;
    }
  }
}
