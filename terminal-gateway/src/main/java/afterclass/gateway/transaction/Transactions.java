package afterclass.gateway.transaction;

import java.util.function.Supplier;

/** Groups calls of a store into transactions. */
public interface Transactions {

  /**
   * Runs work in one writing transaction, or as part of the one that is open on this thread; an
   * exception rolls it back.
   *
   * @throws StoreException if the store cannot be written
   */
  <T> T inTransaction(Supplier<T> work);

  /**
   * Runs reading work that sees one state of the store; writers need not wait for it.
   *
   * @throws StoreException if the store cannot be read
   */
  <T> T reading(Supplier<T> work);
}
