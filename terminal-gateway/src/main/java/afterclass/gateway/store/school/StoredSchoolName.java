package afterclass.gateway.store.school;

import afterclass.gateway.school.SchoolNameStore;
import afterclass.gateway.store.StoreTransactions;
import afterclass.gateway.store.TransactionalStore;
import jakarta.inject.Singleton;
import java.util.Optional;

/** The school's name, stored as a row. */
@Singleton
public class StoredSchoolName extends TransactionalStore implements SchoolNameStore {
  private final SchoolNameRepository rows;

  StoredSchoolName(StoreTransactions transactions, SchoolNameRepository rows) {
    super(transactions);
    this.rows = rows;
  }

  @Override
  public Optional<String> name() {
    return transactions.read(() -> rows.findById(SchoolNameRow.ONLY)).map(SchoolNameRow::name);
  }

  @Override
  public void put(String name) {
    transactions.write(() -> rows.put(SchoolNameRow.ONLY, name));
  }
}
