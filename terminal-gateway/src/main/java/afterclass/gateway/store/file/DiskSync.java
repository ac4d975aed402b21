package afterclass.gateway.store.file;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The syncing of writes to the disk, so that a power cut loses neither a file nor its name. */
final class DiskSync {
  private static final Logger LOG = LoggerFactory.getLogger(DiskSync.class);

  private DiskSync() {}

  /** Syncs a file's content. */
  static void file(Path file) throws IOException {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      channel.force(true);
    }
  }

  /** Syncs a folder's entries, where the system allows opening folders. */
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
