package afterclass.gateway.store.file;

import afterclass.gateway.i18n.Phrase;
import afterclass.gateway.store.StoreReader;
import afterclass.gateway.transaction.StoreException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The lock that allows one service for a store: an operating system lock on a file beside the
 * store. It ends with its process in any case; the remaining file means nothing. The store's own
 * file is never locked this way: closing it would release SQLite's locks.
 */
public final class StoreLock implements AutoCloseable {
  private static final String END = ".lock";

  /**
   * Offset of the locked byte, far behind the text, so that others can read which process owns the
   * lock.
   */
  private static final long BYTE = 1L << 40;

  private static final int LONGEST = 64;

  /**
   * The locks owned by this process. They are looked up here without opening the file, since
   * closing it anywhere in the process would release the lock.
   */
  private static final Map<Path, StoreLock> HELD = new ConcurrentHashMap<>();

  private @Nullable Path file;
  private @Nullable FileChannel channel;

  /**
   * Acquires the lock of a store, whose folder must exist.
   *
   * @throws StoreException if another service holds the lock
   */
  void take(Path store) throws IOException {
    Path beside = fileOf(store);
    if (HELD.putIfAbsent(beside, this) != null) {
      throw taken(store, Long.toString(ProcessHandle.current().pid()));
    }
    boolean locked = false;
    try {
      if (!Files.exists(beside)) {
        begin(beside);
      }
      FileChannel opened =
          FileChannel.open(beside, StandardOpenOption.READ, StandardOpenOption.WRITE);
      FileLock lock = opened.tryLock(BYTE, 1, false);
      if (lock == null) {
        String who = text(opened);
        opened.close();
        throw taken(store, who);
      }
      opened.truncate(0);
      opened.write(
          ByteBuffer.wrap(
              Long.toString(ProcessHandle.current().pid()).getBytes(StandardCharsets.US_ASCII)),
          0);
      this.channel = opened;
      this.file = beside;
      locked = true;
    } finally {
      if (!locked) {
        HELD.remove(beside, this);
      }
    }
  }

  /** Returns the id of the process that serves a store; empty if there is none. */
  static Optional<String> servedBy(Path store) throws IOException {
    Path beside = fileOf(store);
    if (HELD.containsKey(beside)) {
      return Optional.of(Long.toString(ProcessHandle.current().pid()));
    }
    if (!Files.exists(beside)) {
      return Optional.empty();
    }
    try (FileChannel opened =
            FileChannel.open(beside, StandardOpenOption.READ, StandardOpenOption.WRITE);
        FileLock lock = opened.tryLock(BYTE, 1, false)) {
      return lock == null ? Optional.of(text(opened)) : Optional.empty();
    }
  }

  private static void begin(Path beside) throws IOException {
    try {
      PrivateFiles.file(beside);
    } catch (FileAlreadyExistsException e) {
      // Another service created it at the same moment; one of the two gets the lock.
      assert Files.exists(beside);
    }
  }

  /** Returns the lock file beside the real file, whatever link leads there. */
  private static Path fileOf(Path store) throws IOException {
    Path real =
        Files.exists(store)
            ? store.toRealPath()
            : Objects.requireNonNull(store.toAbsolutePath().getParent())
                .toRealPath()
                .resolve(store.getFileName());
    return StoreReader.beside(real, END);
  }

  private static String text(FileChannel opened) throws IOException {
    ByteBuffer read = ByteBuffer.allocate(LONGEST);
    int length = opened.read(read, 0);
    return length <= 0 ? "?" : new String(read.array(), 0, length, StandardCharsets.US_ASCII);
  }

  private static StoreException taken(Path store, String process) {
    return new StoreException(Phrase.of("store.served", store, process), null);
  }

  /** Releases the lock. */
  @Override
  public void close() {
    Path held = file;
    FileChannel opened = channel;
    if (held != null && opened != null) {
      try {
        opened.close();
      } catch (IOException e) {
        throw new UncheckedIOException("the lock " + held + " cannot be given back", e);
      } finally {
        HELD.remove(held, this);
        file = null;
        channel = null;
      }
    }
  }
}
