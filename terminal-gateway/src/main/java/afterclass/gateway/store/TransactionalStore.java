package afterclass.gateway.store;

import afterclass.gateway.transaction.Transactions;
import java.util.function.Supplier;

/** Base of the stores whose calls others group into transactions. */
public abstract class TransactionalStore implements Transactions {
  /** The transactions of the store's database. */
  protected final StoreTransactions transactions;

  /** A store on these transactions. */
  protected TransactionalStore(StoreTransactions transactions) {
    this.transactions = transactions;
  }

  @Override
  public final <T> T inTransaction(Supplier<T> work) {
    return transactions.write(work);
  }

  @Override
  public final <T> T reading(Supplier<T> work) {
    return transactions.read(work);
  }
}
