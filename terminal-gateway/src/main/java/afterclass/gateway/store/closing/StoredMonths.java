package afterclass.gateway.store.closing;

import afterclass.gateway.closing.MonthSheet;
import afterclass.gateway.closing.MonthStore;
import afterclass.gateway.store.StoreTransactions;
import jakarta.inject.Singleton;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Sheets as rows. */
@Singleton
public class StoredMonths implements MonthStore {
  private final StoreTransactions transactions;
  private final MonthSheetRepository rows;

  StoredMonths(StoreTransactions transactions, MonthSheetRepository rows) {
    this.transactions = transactions;
    this.rows = rows;
  }

  @Override
  public <T> T inTransaction(Supplier<T> work) {
    return transactions.write(work);
  }

  @Override
  public long nextId() {
    return transactions.read(rows::lastId) + 1;
  }

  @Override
  public void add(MonthSheet sheet) {
    transactions.write(() -> rows.save(MonthSheetRow.of(sheet)));
  }

  @Override
  public void decide(MonthSheet sheet) {
    transactions.write(() -> rows.update(MonthSheetRow.of(sheet)));
  }

  @Override
  public Optional<MonthSheet> find(long id) {
    return transactions.read(() -> rows.findById(id)).map(MonthSheetRow::sheet);
  }

  @Override
  public List<MonthSheet> about(YearMonth month) {
    return sheets(transactions.read(() -> rows.about(month.toString())));
  }

  @Override
  public List<MonthSheet> postedIn(YearMonth month) {
    return sheets(transactions.read(() -> rows.postedIn(month.toString())));
  }

  @Override
  public List<MonthSheet> closed() {
    return sheets(transactions.read(rows::closed));
  }

  private static List<MonthSheet> sheets(List<MonthSheetRow> found) {
    return found.stream().map(MonthSheetRow::sheet).toList();
  }
}
