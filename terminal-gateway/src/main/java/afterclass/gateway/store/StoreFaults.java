package afterclass.gateway.store;

import afterclass.gateway.i18n.Phrase;
import afterclass.gateway.transaction.DiskFullException;
import afterclass.gateway.transaction.StoreException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Objects;
import java.util.Optional;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/** The translation of SQLite's errors to messages with a remedy for the store's operator. */
public final class StoreFaults {
  /** Bit mask of the primary code in SQLite's result code. */
  private static final int PRIMARY = 0xff;

  private static final long BYTES_A_MEGABYTE = 1_000_000;

  /** The free space below which an I/O error counts as a full disk. */
  private static final long NO_ROOM_MB = 2;

  private StoreFaults() {}

  /** Returns the exception for a failed write; nothing of the write is kept. */
  public static StoreException writing(Path store, Throwable thrown) {
    return fault("store.cannot-write", store, thrown);
  }

  /** Returns the exception for a failed read. */
  public static StoreException reading(Path store, Throwable thrown) {
    return fault("store.cannot-read", store, thrown);
  }

  /** Returns the exception for a failed copy. */
  public static StoreException copying(Path copy, Throwable thrown) {
    return fault("store.cannot-copy", copy, thrown);
  }

  /**
   * Returns the exception for a store that could not be opened; empty if SQLite was not the cause.
   */
  public static Optional<StoreException> starting(Path store, Throwable thrown) {
    for (Throwable each = thrown; each != null; each = each.getCause()) {
      if (each instanceof StoreException known) {
        return Optional.of(known);
      }
      if (each instanceof SQLException) {
        return Optional.of(fault("store.cannot-use", store, thrown));
      }
    }
    return Optional.empty();
  }

  private static StoreException fault(String key, Path store, Throwable thrown) {
    Phrase why = why(store, thrown);
    Phrase message = Phrase.of(key, why);
    return isFull(store, thrown)
        ? new DiskFullException(message, thrown)
        : new StoreException(message, thrown);
  }

  /** Returns the remedy for a damaged store; its companion files never belong to a backup. */
  public static Phrase remedy(Path store) {
    return Phrase.of(
        "store.remedy",
        store,
        StoreReader.beside(store, "-wal"),
        StoreReader.beside(store, "-shm"));
  }

  private static Phrase why(Path store, Throwable thrown) {
    if (isFull(store, thrown)) {
      return Phrase.of("store.full", freeMegabytes(store), store);
    }
    return switch (code(thrown)) {
      case SQLITE_CORRUPT, SQLITE_NOTADB ->
          Phrase.of("store.damaged", store, message(thrown), remedy(store));
      case SQLITE_READONLY, SQLITE_CANTOPEN, SQLITE_PERM ->
          Phrase.of("store.no-right", store, message(thrown));
      case SQLITE_IOERR -> Phrase.of("store.disk-fails", store, message(thrown));
      default -> new Phrase.Both(message(thrown), message(thrown));
    };
  }

  /** Returns whether the disk is full: as reported, or an I/O error with hardly any free space. */
  private static boolean isFull(Path store, Throwable thrown) {
    SQLiteErrorCode code = code(thrown);
    return code == SQLiteErrorCode.SQLITE_FULL
        || (code == SQLiteErrorCode.SQLITE_IOERR && freeMegabytes(store) < NO_ROOM_MB);
  }

  private static long freeMegabytes(Path store) {
    return store.toFile().getUsableSpace() / BYTES_A_MEGABYTE;
  }

  /**
   * Returns SQLite's primary result code: for {@code SQLITE_IOERR_WRITE} it is {@code
   * SQLITE_IOERR}. {@code UNKNOWN_ERROR} if SQLite was not the cause.
   */
  private static SQLiteErrorCode code(Throwable thrown) {
    return root(thrown) instanceof SQLiteException sqlite
        ? SQLiteErrorCode.getErrorCode(sqlite.getResultCode().code & PRIMARY)
        : SQLiteErrorCode.UNKNOWN_ERROR;
  }

  private static String message(Throwable thrown) {
    return String.valueOf(root(thrown).getMessage());
  }

  /**
   * Returns the original exception. Suppressed exceptions came first: a failed rollback suppresses
   * the exception that caused the rollback.
   */
  private static Throwable root(Throwable thrown) {
    Throwable root = thrown;
    while (root.getCause() != null || root.getSuppressed().length > 0) {
      Throwable[] suppressed = root.getSuppressed();
      root = suppressed.length > 0 ? suppressed[0] : Objects.requireNonNull(root.getCause());
    }
    return root;
  }
}
