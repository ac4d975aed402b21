package afterclass.gateway.store;

import afterclass.gateway.i18n.Phrase;
import afterclass.gateway.journal.DiskFullException;
import afterclass.gateway.journal.JournalException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/** What SQLite's faults mean for whoever keeps the store, and what to do about them. */
public final class StoreFaults {
  private static final String TAKEN_BACK = "database in auto-commit mode";
  private static final String FULL = "database or disk is full";
  private static final long BYTES_A_MEGABYTE = 1_000_000;

  /** With less than this free a write that fails has failed for want of room. */
  private static final long NO_ROOM_MB = 2;

  private StoreFaults() {}

  /** The fault of writing to a store; nothing of what was written is kept. */
  public static JournalException writing(Path store, Throwable thrown) {
    return fault("store.cannot-write", store, thrown);
  }

  /** The fault of reading from a store. */
  public static JournalException reading(Path store, Throwable thrown) {
    return fault("store.cannot-read", store, thrown);
  }

  /** The fault of writing a copy. */
  public static JournalException copying(Path copy, Throwable thrown) {
    return fault("store.cannot-copy", copy, thrown);
  }

  /** The fault that kept a store from being opened, if it was one of SQLite's. */
  public static Optional<JournalException> starting(Path store, Throwable thrown) {
    for (Throwable each = thrown; each != null; each = each.getCause()) {
      if (each instanceof JournalException said) {
        return Optional.of(said);
      }
      if (each instanceof SQLException) {
        return Optional.of(fault("store.cannot-use", store, thrown));
      }
    }
    return Optional.empty();
  }

  private static JournalException fault(String key, Path store, Throwable thrown) {
    Phrase why = why(store, thrown);
    Phrase said = Phrase.of(key, why);
    return isFull(store, thrown)
        ? new DiskFullException(said, thrown)
        : new JournalException(said, thrown);
  }

  /** What to do where a store is damaged: its companions belong to it and to no backup. */
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
    SQLiteErrorCode code = code(thrown);
    if (code == null) {
      return new Phrase.Both(root(thrown), root(thrown));
    }
    return switch (base(code)) {
      case "SQLITE_CORRUPT", "SQLITE_NOTADB" ->
          Phrase.of("store.damaged", store, root(thrown), remedy(store));
      case "SQLITE_READONLY", "SQLITE_CANTOPEN", "SQLITE_PERM" ->
          Phrase.of("store.no-right", store, root(thrown));
      case "SQLITE_IOERR" -> Phrase.of("store.disk-fails", store, root(thrown));
      default -> new Phrase.Both(root(thrown), root(thrown));
    };
  }

  /**
   * Whether there was no room. When a commit fails for want of it, SQLite takes the transaction
   * back by itself; the attempt to take it back once more then fails too, and hides why.
   */
  public static boolean isFull(Path store, Throwable thrown) {
    String message = root(thrown);
    SQLiteErrorCode code = code(thrown);
    return message.contains(TAKEN_BACK)
        || message.contains(FULL)
        || (code != null && base(code).equals("SQLITE_FULL"))
        || (code != null && base(code).equals("SQLITE_IOERR") && freeMegabytes(store) < NO_ROOM_MB);
  }

  private static long freeMegabytes(Path store) {
    return store.toFile().getUsableSpace() / BYTES_A_MEGABYTE;
  }

  private static @Nullable SQLiteErrorCode code(Throwable thrown) {
    for (Throwable each = thrown; each != null; each = each.getCause()) {
      if (each instanceof SQLiteException sqlite) {
        return sqlite.getResultCode();
      }
    }
    return null;
  }

  /** The name of a code without what makes it more exact: {@code SQLITE_IOERR_WRITE} is IOERR. */
  private static String base(SQLiteErrorCode code) {
    String[] parts = code.name().toUpperCase(Locale.ROOT).split("_", 3);
    return parts[0] + "_" + (parts.length > 1 ? parts[1] : "");
  }

  private static String root(Throwable thrown) {
    Throwable root = thrown;
    while (root.getCause() != null) {
      root = root.getCause();
    }
    return String.valueOf(root.getMessage());
  }
}
