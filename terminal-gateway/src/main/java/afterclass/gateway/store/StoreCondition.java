package afterclass.gateway.store;

import afterclass.gateway.transaction.StoreException;
import jakarta.inject.Singleton;
import java.util.Optional;

/** The probe that tests for the health check whether the store can be written. */
@Singleton
public class StoreCondition {
  private static final String PROBE = "probe";

  private final StoreTransactions transactions;
  private final BookmarkRepository bookmarks;

  StoreCondition(StoreTransactions transactions, BookmarkRepository bookmarks) {
    this.transactions = transactions;
    this.bookmarks = bookmarks;
  }

  /** Writes and commits a row; returns the error, or empty if the row was written. */
  public Optional<String> fault() {
    try {
      transactions.write(() -> bookmarks.put(PROBE, bookmarks.val(PROBE).orElse(0L) + 1));
      return Optional.empty();
    } catch (StoreException e) {
      return Optional.of(String.valueOf(e.getMessage()));
    }
  }
}
