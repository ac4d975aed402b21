package afterclass.gateway.store.file;

import afterclass.gateway.journal.DiskSpace;
import afterclass.gateway.settings.SchoolSettings;
import afterclass.gateway.settings.Settings;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;

/** The free space on the disk of the store's file, checked at most once a second. */
@Singleton
public class FreeDiskSpace implements DiskSpace {
  /**
   * Free space in megabytes below which the health check fails; it suffices for weeks of a school's
   * punches.
   */
  public static final long MIN_FREE_MB = 100;

  /** Free space in megabytes below which only punches are written. */
  public static final long KEPT_FOR_PUNCHES_MB = 2 * MIN_FREE_MB;

  private static final long MB = 1024 * 1024;
  private static final long LOOK_EVERY = Duration.ofSeconds(1).toNanos();

  private final Path folder;
  private long lookedAt = System.nanoTime() - LOOK_EVERY;
  private boolean toSpare;

  FreeDiskSpace(SchoolSettings settings) {
    Path store = Path.of(settings.of(Settings.STORE)).toAbsolutePath();
    folder = Objects.requireNonNull(store.getParent());
  }

  /** Returns the folder of the store's file. */
  public Path folder() {
    return folder;
  }

  /**
   * Returns the free space in megabytes of 1,048,576 bytes.
   *
   * @throws IOException if the free space cannot be read
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

  /**
   * Returns whether the disk has space for other records than punches; also true if the space
   * cannot be read, because a write to a full disk fails anyway.
   */
  private boolean look() {
    try {
      return freeMegabytes() >= KEPT_FOR_PUNCHES_MB;
    } catch (IOException e) {
      return true;
    }
  }
}
