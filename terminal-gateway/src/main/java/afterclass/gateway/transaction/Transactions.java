package afterclass.gateway.transaction;

import java.util.function.Supplier;

/** The grouping of a store's calls into transactions. */
public interface Transactions {

  /**
   * Runs work in one writing transaction, or within the open one of this thread; an exception rolls
   * it back.
   *
   * @throws StoreException if the store cannot be written
   */
  <T> T inTransaction(Supplier<T> work);

  /**
   * Runs work without a result, like {@link #inTransaction(Supplier)}.
   *
   * @throws StoreException if the store cannot be written
   */
  void inTransaction(Runnable work);

  /**
   * Runs reading work on one state of the store; writers do not wait for it.
   *
   * @throws StoreException if the store cannot be read
   */
  <T> T reading(Supplier<T> work);
}
