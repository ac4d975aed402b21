package afterclass.gateway.store.closing;

import afterclass.gateway.closing.MonthSheet;
import afterclass.gateway.closing.MonthStore;
import afterclass.gateway.store.StoreTransactions;
import afterclass.gateway.store.TransactionalStore;
import jakarta.inject.Singleton;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

/** The month sheets, stored as rows. */
@Singleton
public class StoredMonths extends TransactionalStore implements MonthStore {
  private final MonthSheetRepository rows;

  StoredMonths(StoreTransactions transactions, MonthSheetRepository rows) {
    super(transactions);
    this.rows = rows;
  }

  @Override
  public long nextId() {
    return transactions.read(rows::lastId) + 1;
  }

  @Override
  public void add(MonthSheet sheet) {
    transactions.write(() -> rows.save(sheet));
  }

  @Override
  public void decide(MonthSheet sheet) {
    transactions.write(() -> rows.update(sheet));
  }

  @Override
  public Optional<MonthSheet> find(long id) {
    return transactions.read(() -> rows.findById(id));
  }

  @Override
  public List<MonthSheet> about(YearMonth month) {
    return transactions.read(() -> rows.about(month));
  }

  @Override
  public List<MonthSheet> postedIn(YearMonth month) {
    return transactions.read(() -> rows.postedIn(month));
  }

  @Override
  public List<MonthSheet> closed() {
    return transactions.read(rows::closed);
  }
}
