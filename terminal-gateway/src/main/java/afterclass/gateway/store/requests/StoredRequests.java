package afterclass.gateway.store.requests;

import afterclass.gateway.requests.Request;
import afterclass.gateway.requests.RequestStore;
import afterclass.gateway.store.StoreTransactions;
import afterclass.gateway.store.TransactionalStore;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The requests, stored as rows. */
@Singleton
public class StoredRequests extends TransactionalStore implements RequestStore {
  private final RequestRepository rows;

  StoredRequests(StoreTransactions transactions, RequestRepository rows) {
    super(transactions);
    this.rows = rows;
  }

  @Override
  public long nextId() {
    return transactions.read(rows::lastId) + 1;
  }

  @Override
  public void add(Request request) {
    transactions.write(() -> rows.save(request));
  }

  @Override
  public void decide(Request request) {
    transactions.write(() -> rows.update(request));
  }

  @Override
  public Optional<Request> find(long id) {
    return transactions.read(() -> rows.findById(id));
  }

  @Override
  public List<Request> open() {
    return transactions.read(rows::open);
  }

  @Override
  public List<Request> decided(Whose whose, long below, int most) {
    return transactions.read(
        () -> rows.decided(whose.all() ? 1 : 0, whose.staff(), whose.account(), below, most));
  }

  @Override
  public List<Request> of(String staff, LocalDate from, LocalDate to) {
    return transactions.read(() -> rows.ofStaff(staff, from, to));
  }
}
