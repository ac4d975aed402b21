package afterclass.gateway.store.people;

import afterclass.gateway.security.KnownBrowsers;
import afterclass.gateway.store.Micros;
import afterclass.gateway.store.StoreTransactions;
import jakarta.inject.Singleton;
import java.time.Instant;

/** The browsers used for signing in, stored as rows. */
@Singleton
public class StoredBrowsers implements KnownBrowsers {
  private final StoreTransactions transactions;
  private final KnownBrowserRepository rows;

  StoredBrowsers(StoreTransactions transactions, KnownBrowserRepository rows) {
    this.transactions = transactions;
    this.rows = rows;
  }

  @Override
  public boolean knows(String mark) {
    return transactions.read(() -> rows.findById(mark)).isPresent();
  }

  @Override
  public void remember(String mark, String account, Instant at, int most) {
    transactions.write(
        () -> {
          rows.seen(mark, account, Micros.of(at));
          rows.keepNewest(account, most);
        });
  }
}
