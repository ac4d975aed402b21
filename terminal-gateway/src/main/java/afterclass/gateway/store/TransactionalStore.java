package afterclass.gateway.store;

import afterclass.gateway.transaction.Transactions;
import java.util.function.Supplier;

/** The base of stores whose calls can be grouped into transactions. */
public abstract class TransactionalStore implements Transactions {
  /** The transactions of the store's database. */
  protected final StoreTransactions transactions;

  /** Creates a store on these transactions. */
  protected TransactionalStore(StoreTransactions transactions) {
    this.transactions = transactions;
  }

  @Override
  public final <T> T inTransaction(Supplier<T> work) {
    return transactions.write(work);
  }

  @Override
  public final void inTransaction(Runnable work) {
    transactions.write(work);
  }

  @Override
  public final <T> T reading(Supplier<T> work) {
    return transactions.read(work);
  }
}
