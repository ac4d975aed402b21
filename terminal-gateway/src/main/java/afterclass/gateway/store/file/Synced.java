package afterclass.gateway.store.file;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Brings what was written to the disk, so that a power cut takes neither a file nor its name. */
final class Synced {
  private static final Logger LOG = LoggerFactory.getLogger(Synced.class);

  private Synced() {}

  /** Brings a file's content to the disk. */
  static void file(Path file) throws IOException {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      channel.force(true);
    }
  }

  /** Brings a folder's names to the disk, where the system lets folders be opened. */
  static void folder(@Nullable Path folder) {
    if (folder == null) {
      return;
    }
    try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
      channel.force(true);
    } catch (IOException e) {
      LOG.debug("the names in {} cannot be synced on this system", folder, e);
    }
  }
}
